import { checkInput, perform, type Target } from './aws-json.ts'
import type { Caller } from './caller.ts'
import { Fault } from './fault.ts'
import type { OperationRequest } from './operation.ts'
import type { WireOptions } from './wire-options.ts'

export interface Call {
  readonly service: OperationRequest['service']
  readonly operation: string
  /** As JSON would give it. */
  readonly input: unknown
  readonly caller: Caller
}

/**
 * One operation without HTTP, for a command that works on a stopped server's database: its input is checked and its
 * output encoded as on the wire, but whoever holds the database is not authorized a second time.
 * @returns the output as `JSON.parse` would give it to a client
 * @throws Fault as the wire would answer it
 */
export async function dispatch(
  options: Pick<WireOptions, 'models' | 'beside' | 'run' | 'now' | 'newId'>,
  call: Call,
): Promise<object> {
  const target = targetOf(options, call)
  const input = checkInput(target, call.input)
  const request = { ...call, input, requestId: options.newId(), now: options.now() }
  return JSON.parse(JSON.stringify(await perform(target, options.run, request)))
}

function targetOf({ models, beside }: Pick<WireOptions, 'models' | 'beside'>, { service, operation }: Call): Target {
  if (service === 'plumbline') {
    const found = beside.find(({ name }) => name === operation)
    if (found !== undefined) return { service, operation, beside: found }
  } else {
    const model = models.find((one) => one.service === service)
    if (model !== undefined && Object.hasOwn(model.operations, operation)) return { service, operation, model }
  }
  throw new Fault('UnknownOperationException', '')
}
