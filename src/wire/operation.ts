import type { Caller } from './caller.ts'

/** One API operation as the wire sees it: its input has passed signature, model constraints and authorization. */
export interface Operation<Context> {
  readonly service: 'config' | 'ssm'
  readonly name: string
  run(input: never, context: Context): Promise<object>
}

/** One operation of our own API under `/_plumbline/v1/`: `POST /_plumbline/v1/<Name>` with a JSON body. */
export interface BesideOperation<Context> {
  /** PascalCase; the IAM action is `plumbline:<name>`. */
  readonly name: string
  readonly summary: string
  /** JSON Schema (object) of the body; it both validates and documents. */
  readonly input: JsonSchema
  readonly output: JsonSchema
  run(input: never, context: Context): Promise<object>
}

/** The part of JSON Schema that our own API uses. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly format?: 'date-time'
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly default?: unknown
}

/** What the wire hands to whoever runs operations. */
export interface OperationRequest {
  readonly service: 'config' | 'ssm' | 'plumbline'
  readonly operation: string
  /** Checked against the model; timestamps are `Date`, blobs are `Uint8Array`. */
  readonly input: object
  readonly caller: Caller
  readonly requestId: string
  readonly now: Date
}
