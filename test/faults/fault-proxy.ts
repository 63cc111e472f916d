import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { atEnd } from '../at-end.ts'

export type Fault =
  /** The service says that the caller may not. */
  | 'deny'
  /** The service says that the caller is too fast. */
  | 'throttle'
  /** Half of the answer comes, then the connection breaks. */
  | 'cut'
  /** Half of the answer comes, and pretends to be all. */
  | 'half'

export interface FaultRule {
  /** As in a signature's scope: `ec2`. */
  readonly service: string
  /** `DescribeVolumes`; all of the service when absent. */
  readonly action?: string
  readonly fault: Fault
  /** So many requests are answered well before. */
  readonly after?: number
  /** So many are answered badly, then all is well again. */
  readonly times?: number
}

export interface FaultProxy {
  readonly url: string
  /** How many requests of a service's action came. */
  count(service: string, action: string): number
  /** From now on these faults, and no others. */
  fail(...rules: FaultRule[]): void
}

/** An account's endpoint that fails as it is told to, in front of one that does not. */
export async function faultProxy(target: string): Promise<FaultProxy> {
  let rules: { rule: FaultRule; seen: number }[] = []
  const counts = new Map<string, number>()
  const { hostname, port } = new URL(target)

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming)
    const call = callOf(incoming, body)
    const name = `${call.service} ${call.action}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const fault = faultOf(call)
    if (fault === 'deny' || fault === 'throttle') return refuse(call, fault, response)
    const { status, headers, bytes } = await forward(incoming, body)
    const half = bytes.subarray(0, Math.floor(bytes.length / 2))
    if (fault === 'cut') {
      response.writeHead(status, { ...headers, 'content-length': bytes.length })
      response.write(half, () => response.destroy())
      return
    }
    const sent = fault === 'half' ? half : bytes
    response.writeHead(status, { ...headers, 'content-length': sent.length })
    response.end(sent)
  }

  function faultOf({ service, action }: Call): Fault | undefined {
    const found = rules.find(({ rule }) => rule.service === service && (rule.action ?? action) === action)
    if (found === undefined) return undefined
    found.seen += 1
    const { after = 0, times = Number.POSITIVE_INFINITY, fault } = found.rule
    return found.seen > after && found.seen <= after + times ? fault : undefined
  }

  async function forward(incoming: IncomingMessage, body: Buffer) {
    const { method, url, headers } = incoming
    return new Promise<{ status: number; headers: Record<string, string>; bytes: Buffer }>((resolve, reject) => {
      const outgoing = request({ hostname, port, method, path: url, headers }, (answered) => {
        const { 'transfer-encoding': _, connection: __, ...kept } = answered.headers
        buffer(answered).then(
          (bytes) => resolve({ status: answered.statusCode!, headers: kept as Record<string, string>, bytes }),
          reject,
        )
      })
      outgoing.once('error', reject)
      outgoing.end(body)
    })
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: Error) => response.destroy(error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnd(() => {
    server.close()
    server.closeAllConnections()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: (service, action) => counts.get(`${service} ${action}`) ?? 0,
    fail(...given) {
      rules = given.map((rule) => ({ rule, seen: 0 }))
    },
  }
}

interface Call {
  readonly service: string
  readonly action: string
  readonly protocol: 'json' | 'ec2' | 'query'
}

/** The service of the signature's scope; the action of the target's header or of the form. */
function callOf({ headers }: IncomingMessage, body: Buffer): Call {
  const [, service = ''] = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '') ?? []
  const target = headers['x-amz-target']
  if (typeof target === 'string')
    return { service, action: target.slice(target.lastIndexOf('.') + 1), protocol: 'json' }
  const action = new URLSearchParams(body.toString()).get('Action') ?? ''
  return { service, action, protocol: service === 'ec2' ? 'ec2' : 'query' }
}

const REFUSALS = {
  deny: {
    status: 403,
    code: { json: 'AccessDeniedException', ec2: 'UnauthorizedOperation', query: 'AccessDenied' },
    text: 'You are not authorized to perform this operation.',
  },
  throttle: {
    status: 400,
    code: { json: 'ThrottlingException', ec2: 'RequestLimitExceeded', query: 'Throttling' },
    text: 'Rate exceeded',
  },
} as const

/** In the words and the spelling of the service's protocol. */
function refuse({ protocol }: Call, fault: keyof typeof REFUSALS, response: ServerResponse): void {
  const { status, code, text } = REFUSALS[fault]
  const error = `<Error><Code>${code[protocol]}</Code><Message>${text}</Message></Error>`
  const body = {
    json: JSON.stringify({ __type: code.json, message: text }),
    ec2: `<Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>`,
    query: `<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`,
  }[protocol]
  response.writeHead(status, { 'content-type': protocol === 'json' ? 'application/x-amz-json-1.1' : 'text/xml' })
  response.end(body)
}
