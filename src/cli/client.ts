import { SignatureV4 } from '@smithy/signature-v4'
import type { HttpRequest } from '@smithy/types'
import { Sha256 } from '../lib/sha256.ts'
import type { Api, As, Service } from './api.ts'
import { ApiError } from './api-error.ts'
import { CommandError } from './command-error.ts'
import type { Credentials } from './credentials.ts'
import { EXIT } from './exit-code.ts'

interface Server {
  readonly endpointUrl: string
  readonly region: string
  readonly regionAsked: boolean
  readonly credentials: (accountId?: string) => Promise<Credentials>
}

const TARGETS = { config: 'StarlingDoveService', ssm: 'AmazonSSM' } as const
const TIMEOUT = 120_000

/** A running server's APIs, each request signed with Signature Version 4. */
export function httpApi({ endpointUrl, region, regionAsked, credentials }: Server): Api {
  const url = (path: string) => new URL(path, endpointUrl.endsWith('/') ? endpointUrl : `${endpointUrl}/`)

  return {
    region,
    regionAsked,
    where: endpointUrl,
    direct: false,
    async call<Output extends object>(service: Service, operation: string, input: object = {}, as: As = {}) {
      const at = url(service === 'plumbline' ? `_plumbline/v1/${operation}` : '')
      const body = JSON.stringify(input)
      const headers: Record<string, string> = { host: at.host, 'content-type': 'application/x-amz-json-1.1' }
      if (service !== 'plumbline') headers['x-amz-target'] = `${TARGETS[service]}.${operation}`
      const signer = new SignatureV4({
        service,
        region: as.region ?? region,
        credentials: await credentials(as.accountId),
        sha256: Sha256 as never,
      })
      const request: HttpRequest = {
        method: 'POST',
        protocol: at.protocol,
        hostname: at.hostname,
        path: at.pathname,
        query: {},
        headers,
        body,
      }
      const signed = await signer.sign(request)
      return (await answerOf(await send(at, signed.headers, body), operation)) as Output
    },
    async work() {},
    async close() {},
  }
}

async function send(at: URL, headers: Record<string, string>, body: string): Promise<Response> {
  try {
    return await fetch(at, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) })
  } catch (error) {
    throw new CommandError(`Could not reach ${at.origin}: ${reasonOf(error)}.`, {
      exitCode: EXIT.unreachable,
      hint: 'Start the server with `plumbline serve`, name another with --endpoint-url, or work on a stopped one with --data DIR.',
      cause: error,
    })
  }
}

function reasonOf(error: unknown): string {
  const { cause, name } = error as Error & { cause?: NodeJS.ErrnoException }
  if (cause?.code === 'ECONNREFUSED') return 'nothing listens there'
  if (name === 'TimeoutError') return `no answer in ${TIMEOUT / 1000} seconds`
  return cause?.message || (error as Error).message
}

async function answerOf(response: Response, operation: string): Promise<object> {
  const text = await response.text()
  let json: { __type?: string; message?: string; Message?: string } | undefined
  try {
    json = JSON.parse(text)
  } catch {
    // Not Plumbline's own JSON: said below.
  }
  if (typeof json !== 'object' || json === null || (!response.ok && json.__type === undefined)) {
    throw new CommandError(
      `${response.url} is no Plumbline server: it answered ${response.status} without Plumbline's JSON.`,
      {
        exitCode: EXIT.unreachable,
      },
    )
  }
  if (response.ok) return json
  throw new ApiError(json.__type!.split('#').at(-1)!, json.message ?? json.Message ?? '', operation)
}
