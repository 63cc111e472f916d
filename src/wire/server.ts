/**
 * The life of a request, in AWS's order of checks: HTTP, signature, body, target, constraints, authorization,
 * operation, answer. The list itself is `answer` below; each step is a function of another file.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PolicyDocument } from '../lib/policy.ts'
import { type Answer, faulted, tooLarge, unknownPage } from './answer.ts'
import { CONTENT_TYPE, checkInput, findTarget, parseBody, perform, type Target } from './aws-json.ts'
import { createBodyReader, MOST_BODY_BYTES } from './body.ts'
import { foreignBrowser } from './browser-guard.ts'
import type { Caller } from './caller.ts'
import type { SignedRequest } from './canonical-request.ts'
import { Fault } from './fault.ts'
import type { OperationRequest } from './operation.ts'
import { authorize } from './policy.ts'
import { createVerifier, unverifiedCaller } from './sigv4.ts'
import type { WireOptions } from './wire-options.ts'

export interface Listening {
  /** `http://127.0.0.1:8480` */
  readonly url: string
  readonly port: number
  /** Stops accepting, lets what runs finish within `graceMs` (10 s), then cuts what is left. */
  close(graceMs?: number): Promise<void>
}

const ANYBODY = '123456789012'
const BESIDE = '/_plumbline/v1/'
const RESET = '/_plumbline/reset'
const MOST_IN_FLIGHT = 256
const MOST_CONNECTIONS = 4096
const HEADER_BYTES = 16 * 1024
/** A client that still sends the body that was refused may read the answer for this long. */
const UNREAD_MS = 500
const LIMITS_MS = { headers: 10_000, request: 30_000, keepAlive: 65_000, check: 2_000, grace: 10_000 }
/** Unverified callers may do everything; the others have their key's policy. */
const EVERYTHING: PolicyDocument = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }

/** @throws Error of the socket (`EADDRINUSE`) when it cannot listen */
export async function listen(options: WireOptions, at: { host: string; port: number }): Promise<Listening> {
  const respond = createResponder(options)
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: LIMITS_MS.headers,
      requestTimeout: LIMITS_MS.request,
      keepAliveTimeout: LIMITS_MS.keepAlive,
      connectionsCheckingInterval: LIMITS_MS.check,
    },
    respond.handle,
  )
  server.maxConnections = MOST_CONNECTIONS
  // `Expect: 100-continue`: a body that is too large is refused before it is sent.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!(Number(request.headers['content-length']) > MOST_BODY_BYTES)) response.writeContinue()
    respond.handle(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  server.on('error', (error) => options.log.error({ err: error }, 'the listening socket failed'))
  const { port } = server.address() as AddressInfo
  const host = at.host.includes(':') ? `[${at.host}]` : at.host
  return {
    url: `http://${host}:${port}`,
    port,
    async close(graceMs = LIMITS_MS.grace) {
      respond.drain()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const cut = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(cut)
    },
  }
}

function createResponder(options: WireOptions) {
  const verify = createVerifier((accessKeyId) => options.findAccessKey(accessKeyId))
  const readBody = createBodyReader()
  const beside = new Map(options.beside.map((operation) => [operation.name, operation]))
  const mostInFlight = options.mostInFlight ?? MOST_IN_FLIGHT
  let inFlight = 0
  let draining = false

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const requestId = options.newId()
    const started = performance.now()
    response.on('error', () => {})
    answer(request, requestId)
      .then((answered) => {
        if (answered === undefined) return
        send(request, response, requestId, answered)
        tell(requestId, answered, (performance.now() - started) / 1000)
      })
      .catch((error: unknown) => {
        options.log.error({ requestId, err: error }, 'an answer could not be sent')
        response.destroy()
      })
  }

  /** The flat list. `undefined` when the client is gone. */
  async function answer(request: IncomingMessage, requestId: string): Promise<Answer | undefined> {
    let target: Target | undefined
    let caller: Caller | undefined
    try {
      const { path, query } = split(request.url ?? '/')
      if (options.auth === 'none') {
        const reason = foreignBrowser(request.headers)
        if (reason !== undefined) throw new Fault('AccessDeniedException', reason, { status: 403 })
      }
      if (request.method === 'GET' || request.method === 'HEAD') return (await page(path)) ?? unknownPage()
      const isReset = path === RESET && options.onReset !== undefined && options.auth === 'none'
      const isBeside = path.startsWith(BESIDE)
      if (request.method !== 'POST' || !(path === '/' || isReset || isBeside)) return { ...unknownPage(), close: true }
      if (!isReset && !isJson(request.headers['content-type'])) return { ...unknownPage(), close: true }
      if (request.headers['content-encoding'] !== undefined && request.headers['content-encoding'] !== 'identity') {
        throw new Fault('SerializationException', 'Content-Encoding is not supported')
      }
      const read = await readBody(request)
      if (read.kind === 'aborted') return undefined
      if (read.kind === 'too large') return { ...tooLarge(), close: true }
      if (read.kind === 'busy' || inFlight >= mostInFlight) {
        return { ...faulted(new Fault('ThrottlingException', 'Rate exceeded')), close: read.kind === 'busy' }
      }
      inFlight += 1
      try {
        const now = options.now()
        if (isReset) {
          await options.onReset!()
          return { status: 200, contentType: CONTENT_TYPE, body: '{}' }
        }
        const header = single(request.headers['x-amz-target'])
        const signed = { method: request.method, path, query, rawHeaders: request.rawHeaders, body: read.bytes }
        const known = await identify(signed, scopes(isBeside, header), now)
        caller = known.caller
        const json = parseBody(read.bytes)
        target = isBeside ? findBeside(path.slice(BESIDE.length)) : findTarget(options.models, header)
        const { service, operation } = target
        const input = checkInput(target, json)
        const asked: OperationRequest = { service, operation, input, caller, requestId, now }
        authorize(known.policy, caller, `${service}:${operation}`, options.resourceOf?.(asked) ?? '*')
        const output = await perform(target, options.run, asked)
        return { status: 200, contentType: CONTENT_TYPE, body: JSON.stringify(output), target, caller }
      } finally {
        inFlight -= 1
      }
    } catch (error) {
      if (error instanceof Fault) return { ...faulted(error, target), target, caller, close: !request.complete }
      options.log.error(
        { requestId, operation: target?.operation, err: error },
        'a request failed for a reason of ours',
      )
      const failure = new Fault('InternalFailure', '', { status: 500 })
      return { ...faulted(failure), target, caller, close: !request.complete }
    }
  }

  async function identify(signed: SignedRequest, services: readonly string[], now: Date) {
    if (options.auth === 'none') {
      const { accessKeyId, region = 'us-east-1' } = unverifiedCaller(signed)
      const accountId = /^\d{12}$/.test(accessKeyId) ? accessKeyId : ANYBODY
      const principalArn = `arn:aws:iam::${accountId}:root`
      const caller: Caller = { accountId, region, principalArn, accessKeyId }
      return { caller, policy: EVERYTHING }
    }
    const { key, region } = await verify(signed, services, now)
    const { accountId, principalArn, accessKeyId, policy } = key
    const caller: Caller = { accountId, region, principalArn, accessKeyId }
    return { caller, policy }
  }

  /** The services that a signature may be scoped to; that of the target, where the target has one. */
  function scopes(isBeside: boolean, header: string | undefined): readonly string[] {
    if (isBeside) return ['plumbline', 'config']
    const prefix = header?.slice(0, header.indexOf('.'))
    const model = options.models.find(({ targetPrefix }) => targetPrefix === prefix)
    return model === undefined ? options.models.map(({ signingName }) => signingName) : [model.signingName]
  }

  function findBeside(name: string): Target {
    const operation = beside.get(name)
    if (operation === undefined) throw new Fault('UnknownOperationException', '', { status: 404 })
    return { service: 'plumbline', operation: name, beside: operation }
  }

  async function page(path: string): Promise<Answer | undefined> {
    if (path === `${BESIDE}openapi.json` && options.openApi !== undefined) {
      return { status: 200, contentType: 'application/json', body: JSON.stringify(options.openApi()) }
    }
    return Object.hasOwn(options.get ?? {}, path) ? await options.get![path]!() : undefined
  }

  function send(request: IncomingMessage, response: ServerResponse, requestId: string, answered: Answer): void {
    const body = request.method === 'HEAD' ? '' : answered.body
    const headers = ['x-amzn-requestid', requestId, 'content-type', answered.contentType]
    headers.push('content-length', String(Buffer.byteLength(answered.body)))
    if (answered.close || draining) headers.push('connection', 'close')
    response.writeHead(answered.status, headers)
    response.end(body)
    // The unread rest of a refused body would otherwise be taken for the next request.
    if (answered.close && !request.complete) {
      response.once('finish', () => setTimeout(() => request.destroy(), UNREAD_MS).unref())
    }
  }

  function tell(requestId: string, { status, target, caller, fault }: Answer, seconds: number): void {
    if (target === undefined && fault === undefined) return
    const service = target?.service ?? 'none'
    const operation = target?.operation ?? 'none'
    options.observe?.({ service, operation, status, fault, seconds })
    const { accountId, region } = caller ?? {}
    options.log.info({ requestId, service, operation, status, fault, accountId, region, seconds }, 'request')
  }

  return {
    handle,
    drain: () => {
      draining = true
    },
  }
}

function isJson(contentType: string | undefined): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  return type === CONTENT_TYPE || type === 'application/json'
}

function split(url: string): { path: string; query: string } {
  const mark = url.indexOf('?')
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) }
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header
}
