import type { Json } from '../../lib/json.ts'
import { type Decision, decisionOf } from './decision.ts'
import { PolicyError } from './policy-error.ts'

/** A running OPA. */
export interface OpaServer {
  /** `http://127.0.0.1:8181` */
  readonly url: string
  /** Sent as a bearer token, where OPA runs with `--authentication=token`. */
  readonly token?: string
}

/** One call (milliseconds). */
const LONGEST_CALL = 5_000
/** Bytes of an answer. */
const LARGEST_ANSWER = 1024 * 1024

/**
 * Has a running OPA decide of an input. https://www.openpolicyagent.org/docs/rest-api#get-a-document-with-input
 * @param path of the rule in OPA's data: `plumbline/deny`
 * @throws PolicyError when it does not decide: it cannot be reached, answers an error or too much; the signal's reason
 */
export async function decideByServer(
  { url, token }: OpaServer,
  path: string,
  input: Json,
  { limitMs = LONGEST_CALL, signal }: { readonly limitMs?: number; readonly signal?: AbortSignal } = {},
): Promise<Decision> {
  const limit = AbortSignal.timeout(limitMs)
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/v1/data/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ input }),
      redirect: 'error',
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    })
    return decisionIn(response.status, await boundedText(response))
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof PolicyError) throw error
    if (limit.aborted) throw unreachable(`it did not answer in ${limitMs / 1000} seconds`, error)
    throw unreachable(reasonOf(error as Error), error)
  }
}

function decisionIn(status: number, text: string): Decision {
  const body = parsed(text)
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  const { result, message, code } = (isObject ? body : {}) as { readonly [key: string]: Json | undefined }
  if (status !== 200) {
    const said = [code, message].filter((part) => typeof part === 'string').join(': ')
    throw new PolicyError('Rego.ServerError', `OPA answered ${status}${said === '' ? '' : ` (${said.slice(0, 300)})`}.`)
  }
  if (!isObject) throw new PolicyError('Rego.ServerError', "OPA's answer is no JSON object.")
  return decisionOf(result)
}

async function boundedText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    // Leaving the loop cancels the rest.
    if (size > LARGEST_ANSWER) {
      throw new PolicyError('Rego.AnswerTooLarge', `OPA's answer is larger than ${LARGEST_ANSWER} bytes.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Said by whoever reads the answer.
  }
}

/** What fetch wraps says more than `fetch failed`. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : message
}

function unreachable(why: string, cause: unknown): PolicyError {
  return new PolicyError('Rego.ServerUnreachable', `The OPA server cannot be asked: ${why}.`, { cause })
}
