import { setTimeout as sleep } from 'node:timers/promises'
import { SignatureV4 } from '@smithy/signature-v4'
import type { JsonObject } from '../lib/json.ts'
import { Sha256 } from '../lib/sha256.ts'
import type { ClientConfig, Cloud } from './clients.ts'

/** An operation of a service that speaks AWS JSON, and for which there is no SDK package of ours. */
export interface JsonOperation {
  /** The signing name, which is the endpoint's prefix too: `backup-gateway`. */
  readonly service: string
  /** `BackupOnPremises_v20210101.ListVirtualMachines` */
  readonly target: string
  /** Of AWS JSON. */
  readonly version: '1.0' | '1.1'
}

/** Where and as whom a call is sent. */
export type JsonSender = Pick<ClientConfig, 'region' | 'endpoint' | 'credentials' | 'maxAttempts'> & {
  readonly partition: string
}

/** Milliseconds for one attempt, from connecting to the answer's last byte. */
const TIMEOUT = 60_000
/** The longest answer that is read (bytes). */
const LONGEST = 16 * 1024 * 1024
/** Back-off in milliseconds: doubled with each attempt from one of the firsts, at most the longest, and a random part of it. */
const FIRST_PAUSE = 100
const FIRST_PAUSE_THROTTLED = 500
const LONGEST_PAUSE = 20_000

const THROTTLED = /throttl|toomanyrequests|slowdown|requestlimitexceeded|limitexceededexception/i
const PASSING_STATUS = new Set([429, 500, 502, 503, 504])
const PASSING_NAME = /^(TimeoutError|NetworkError|RequestTimeout(Exception)?)$/

/**
 * Calls an operation that only reads, with the account's credentials, region and endpoint. Throttling, failures of the service and of the
 * network are tried again, as often as the SDK's clients do.
 * https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html
 * @throws Error whose `name` is the service's error code (`AccessDeniedException`), `TimeoutError` or `NetworkError`; a
 *   SyntaxError when the answer is not AWS JSON, as of an emulator that does not have the service
 */
export function jsonCall(cloud: Cloud, operation: JsonOperation, input: JsonObject): Promise<JsonObject> {
  return cloud.json(operation, input)
}

/** What `jsonCall` does in an account that is not a test's. @param pause waits for milliseconds */
export async function sendJson(
  sender: JsonSender,
  operation: JsonOperation,
  input: JsonObject,
  pause: (milliseconds: number) => Promise<unknown> = sleep,
): Promise<JsonObject> {
  const body = JSON.stringify(input)
  for (let attempt = 1; ; attempt += 1) {
    const answer = await answerOf(sender, operation, body)
    if (!(answer instanceof Error)) return answer
    if (attempt >= sender.maxAttempts || !mayPass(answer)) throw answer
    const first = THROTTLED.test(answer.name) ? FIRST_PAUSE_THROTTLED : FIRST_PAUSE
    await pause(Math.random() * Math.min(first * 2 ** (attempt - 1), LONGEST_PAUSE))
  }
}

interface Failure extends Error {
  $metadata?: { httpStatusCode: number; requestId?: string }
}

function mayPass({ name, $metadata }: Failure): boolean {
  return THROTTLED.test(name) || PASSING_NAME.test(name) || PASSING_STATUS.has($metadata?.httpStatusCode ?? 0)
}

async function answerOf(sender: JsonSender, operation: JsonOperation, body: string): Promise<JsonObject | Failure> {
  const url = new URL(sender.endpoint ?? ownEndpoint(sender, operation.service))
  const headers = await signedHeaders(sender, operation, url, body)
  let response: Response
  let text: string
  try {
    const signal = AbortSignal.timeout(TIMEOUT)
    response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal })
    text = await textOf(response)
  } catch (error) {
    if ((error as Error).name === 'TimeoutError' || error instanceof TooLong) return error as Error
    const reason = (error as { cause?: { message?: string } }).cause?.message ?? (error as Error).message
    return named('NetworkError', `${url.host} could not be reached: ${reason}`, error)
  }
  const answer = parsed(text)
  if (response.ok) return answer
  // `code` may be `prefix#Code:http://...`: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
  const code = response.headers.get('x-amzn-errortype') ?? memberOf(answer, '__type') ?? memberOf(answer, 'code')
  const $metadata = {
    httpStatusCode: response.status,
    requestId: response.headers.get('x-amzn-requestid') ?? undefined,
  }
  const words = memberOf(answer, 'message') ?? memberOf(answer, 'Message') ?? `it answered ${response.status}`
  const failure = code === undefined && answer instanceof Error ? answer : named(codeOf(code), words)
  return Object.assign(failure, { $metadata })
}

function ownEndpoint({ region, partition }: JsonSender, service: string): string {
  return `https://${service}.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`
}

async function signedHeaders(
  { region, credentials }: JsonSender,
  { service, target, version }: JsonOperation,
  url: URL,
  body: string,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256 as never })
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: {},
    headers: { host: url.host, 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target },
    body,
  })
  return headers
}

class TooLong extends Error {
  override readonly name = 'AnswerTooLong'
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > LONGEST) throw new TooLong(`the answer is longer than ${LONGEST} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): JsonObject | SyntaxError {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
    return new SyntaxError('the answer is no JSON object')
  } catch (error) {
    return error as SyntaxError
  }
}

function memberOf(answer: JsonObject | SyntaxError, name: string): string | undefined {
  const value = answer instanceof Error ? undefined : answer[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function codeOf(code = 'UnknownError'): string {
  return code.split(':')[0]!.split('#').at(-1)!
}

function named(name: string, message: string, cause?: unknown): Failure {
  return Object.assign(new Error(message, { cause }), { name })
}
