/** The AWS JSON 1.1 protocol without HTTP: which operation a target names, what goes in, how a fault is written. */
import { isUtf8 } from 'node:buffer'
import type { FaultModel, ServiceModel } from '../model/model.ts'
import { encode } from './encode.ts'
import { Fault } from './fault.ts'
import { checkJson } from './json-schema.ts'
import { serialization } from './json-value.ts'
import type { BesideOperation, OperationRequest } from './operation.ts'
import { validate } from './validate.ts'

export const CONTENT_TYPE = 'application/x-amz-json-1.1'

/** One of the model's operations, or one of our own API. */
export type Target =
  | { readonly service: 'config' | 'ssm'; readonly operation: string; readonly model: ServiceModel }
  | { readonly service: 'plumbline'; readonly operation: string; readonly beside: BesideOperation<never> }

/** Faults that any operation may answer although its model does not name them: they are the protocol's. */
const PROTOCOL_FAULTS = new Set([
  'AccessDeniedException',
  'NotImplementedException',
  'SerializationException',
  'ThrottlingException',
  'UnknownOperationException',
  'ValidationException',
])

/** The service's checks write `Message`, like its generated code; older hand-written ones write `message`. */
const CAPITAL_MESSAGE = new Set(['AccessDeniedException', 'SerializationException'])

/** @throws Fault `SerializationException` for a body that is no JSON text in UTF-8 */
export function parseBody(body: Buffer): unknown {
  if (!isUtf8(body)) throw serialization('')
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) throw serialization('')
    throw cause
  }
}

/** @throws Fault `UnknownOperationException` */
export function findTarget(models: readonly ServiceModel[], header: string | undefined): Target {
  const [prefix, operation, ...more] = (header ?? '').split('.')
  const model = models.find(({ targetPrefix }) => targetPrefix === prefix)
  if (
    model === undefined ||
    operation === undefined ||
    more.length > 0 ||
    !Object.hasOwn(model.operations, operation)
  ) {
    throw new Fault('UnknownOperationException', '')
  }
  return { service: model.service, operation, model }
}

/** @throws Fault `SerializationException` or `ValidationException` */
export function checkInput(target: Target, json: unknown): object {
  return target.service === 'plumbline'
    ? checkJson(target.beside.input, json)
    : validate(target.model, target.operation, json)
}

/**
 * Runs an operation whose input is checked and writes its output as JSON knows it.
 * @throws Fault one that the operation may answer; any other fault is turned into an `Error`, for it is our bug
 */
export async function perform(
  target: Target,
  run: (request: OperationRequest) => Promise<object>,
  request: OperationRequest,
): Promise<object> {
  let output: object
  try {
    output = await run(request)
  } catch (error) {
    if (!(error instanceof Fault) || isDeclared(target, error)) throw error
    throw new Error(`${target.operation} answered ${error.code}, which its model does not declare`, { cause: error })
  }
  return target.service === 'plumbline' ? output : encode(target.model, target.operation, output)
}

function isDeclared(target: Target, { code }: Fault): boolean {
  if (target.service === 'plumbline' || PROTOCOL_FAULTS.has(code)) return true
  return target.model.operations[target.operation]!.faults.includes(code)
}

export function faultStatus(fault: Fault, model: ServiceModel | undefined): number {
  return fault.status ?? modelOf(fault, model)?.status ?? 400
}

/** `{"__type":"NoSuchBucketException","message":"..."}`; a fault without words has no message member. */
export function faultBody(fault: Fault, model: ServiceModel | undefined): object {
  const member = modelOf(fault, model)?.messageMember ?? (CAPITAL_MESSAGE.has(fault.code) ? 'Message' : 'message')
  const text = fault.message === '' ? {} : { [member]: fault.message }
  return { __type: fault.code, ...fault.members, ...text }
}

function modelOf({ code }: Fault, model: ServiceModel | undefined): FaultModel | undefined {
  return model !== undefined && Object.hasOwn(model.faults, code) ? model.faults[code] : undefined
}
