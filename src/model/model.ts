/**
 * The shape of the generated API models (`config.gen.ts`, `ssm.gen.ts`): what AWS's own model says of
 * operations, shapes, constraints and faults, as plain data that the wire checks requests against.
 */

export interface StructureShape {
  readonly type: 'structure'
  /** Member name to the name of its shape, in the model's order. */
  readonly members: Readonly<Record<string, string>>
  readonly required?: readonly string[]
}

export interface ListShape {
  readonly type: 'list'
  readonly member: string
  readonly min?: number
  readonly max?: number
}

export interface MapShape {
  readonly type: 'map'
  readonly key: string
  readonly value: string
  readonly min?: number
  readonly max?: number
}

export interface StringShape {
  readonly type: 'string'
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
  /** A value outside `enum` that this pattern matches is accepted too (third-party resource types). */
  readonly open?: string
}

export interface NumberShape {
  readonly type: 'integer' | 'long' | 'float' | 'double'
  readonly min?: number
  readonly max?: number
}

export interface BlobShape {
  readonly type: 'blob'
  readonly min?: number
  readonly max?: number
}

export interface PlainShape {
  readonly type: 'boolean' | 'timestamp'
}

export type Shape = StructureShape | ListShape | MapShape | StringShape | NumberShape | BlobShape | PlainShape

export interface FaultModel {
  readonly status: number
  /** `message` or `Message`: the member that carries the text; absent when the model gives the fault no members. */
  readonly messageMember?: string
}

export interface OperationModel {
  /** Name of the input structure; absent when the operation takes none. */
  readonly input?: string
  readonly output?: string
  readonly faults: readonly string[]
}

export interface ServiceModel {
  readonly service: 'config' | 'ssm'
  readonly apiVersion: string
  /** `X-Amz-Target` is this, a dot and the operation's name. */
  readonly targetPrefix: string
  /** The service name in a credential scope. */
  readonly signingName: string
  readonly operations: Readonly<Record<string, OperationModel>>
  readonly faults: Readonly<Record<string, FaultModel>>
  readonly shapes: Readonly<Record<string, Shape>>
}

/** What `<Service>Operations` of a generated model says of one operation. */
export interface OperationTypes {
  readonly input: object
  readonly output: object
  readonly fault: string
}
