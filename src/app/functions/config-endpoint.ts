import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { configModel } from '../../model/config.gen.ts'
import { faulted } from '../../wire/answer.ts'
import { CONTENT_TYPE, findTarget, parseBody } from '../../wire/aws-json.ts'
import { MOST_BODY_BYTES } from '../../wire/body.ts'
import type { Caller } from '../../wire/caller.ts'
import type { Call } from '../../wire/dispatch.ts'
import { Fault } from '../../wire/fault.ts'
import type { Logger } from '../context.ts'

/** AWS Config's API for one function's process. */
export interface ConfigEndpoint {
  readonly url: string
  close(): void
}

/**
 * What a function may ask of AWS Config: to put its evaluations, and to read. It is the managed policy AWSConfigRulesExecutionRole
 * without its other writes. https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSConfigRulesExecutionRole.html
 */
const ALLOWED = /^(PutEvaluations|(Get|List|Describe|BatchGet|Select)\w+)$/
const MOST_CONNECTIONS = 64
const REQUEST_TIMEOUT = 30_000

/**
 * Serves AWS Config's API on this machine, to who knows the URL: its path is a secret that only the function's process has. So the
 * function may sign with whatever credentials it has for its account, or has assumed: none of ours are among them, and the secret
 * ends with the process.
 * @param caller the rule's account and region: nothing else can be reached
 */
export async function configEndpoint(
  caller: Caller,
  call: (call: Call) => Promise<object>,
  log: Logger,
): Promise<ConfigEndpoint> {
  const secret = randomBytes(24).toString('base64url')
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT, headersTimeout: REQUEST_TIMEOUT },
    (request, response) => {
      answer(request, secret, caller, call, log).then(
        ({ status, body }) => send(response, status, body),
        (error: unknown) => {
          log.warn({ err: error }, 'a request of a function was not read to its end')
          response.destroy()
        },
      )
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  server.unref()
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${secret}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answer(
  request: IncomingMessage,
  secret: string,
  caller: Caller,
  call: (call: Call) => Promise<object>,
  log: Logger,
): Promise<{ status: number; body: string }> {
  const bytes = await read(request)
  let target: ReturnType<typeof findTarget> | undefined
  try {
    if (request.url?.replace(/\/$/, '') !== `/${secret}`) throw new Fault('UnrecognizedClientException', INVALID_TOKEN)
    if (bytes === undefined) throw new Fault('RequestEntityTooLargeException', 'Request size exceeded', { status: 413 })
    const header = request.headers['x-amz-target']
    target = findTarget([configModel], Array.isArray(header) ? header[0] : header)
    const { operation } = target
    if (!ALLOWED.test(operation)) {
      throw new Fault(
        'AccessDeniedException',
        `User: ${caller.principalArn} is not authorized to perform: config:${operation} on resource: * because no identity-based policy allows the config:${operation} action`,
      )
    }
    const output = await call({ service: 'config', operation, input: parseBody(bytes), caller })
    return { status: 200, body: JSON.stringify(output) }
  } catch (error) {
    if (error instanceof Fault) return faulted(error, target)
    log.error({ err: error, operation: target?.operation }, 'a request of a function failed for a reason of ours')
    return faulted(new Fault('InternalFailure', '', { status: 500 }), target)
  }
}

const INVALID_TOKEN = 'The security token included in the request is invalid.'

/** @returns nothing for a body that is too large */
async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MOST_BODY_BYTES) chunks.push(chunk)
  }
  return size > MOST_BODY_BYTES ? undefined : Buffer.concat(chunks)
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': CONTENT_TYPE, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
