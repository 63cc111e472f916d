/** What a server of the wire is made of: see `listen` in `server.ts`. */
import type { ServiceModel } from '../model/model.ts'
import type { BesideOperation, OperationRequest } from './operation.ts'
import type { AccessKey } from './sigv4.ts'

/** What the wire needs of a logger; pino has it. */
export interface WireLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface Observation {
  readonly service: string
  readonly operation: string
  readonly status: number
  readonly fault?: string
  readonly seconds: number
}

export interface WireOptions {
  readonly models: readonly ServiceModel[]
  /** `none`: nobody is verified, and a 12-digit access key id is the account. */
  readonly auth: 'required' | 'none'
  /** `undefined` for a key that is unknown or revoked; throws when it cannot be read. */
  findAccessKey(accessKeyId: string): Promise<AccessKey | undefined>
  /** The ARN that an operation is authorized on; `*` by default. */
  resourceOf?(request: OperationRequest): string
  /** Runs one operation of any of the services, ours among them. @throws Fault */
  run(request: OperationRequest): Promise<object>
  /** Our own API: `POST /_plumbline/v1/<Name>`. */
  readonly beside: readonly BesideOperation<never>[]
  /** `GET /_plumbline/v1/openapi.json` */
  openApi?(): object
  /** Plain pages by path, such as `/healthz`. */
  readonly get?: Readonly<Record<string, () => Promise<Page>>>
  /** `POST /_plumbline/reset`; only with `auth: 'none'`. */
  onReset?(): Promise<void>
  readonly log: WireLog
  now(): Date
  newId(): string
  observe?(observation: Observation): void
  /** Requests beyond this many at once are answered `ThrottlingException`. */
  readonly mostInFlight?: number
}

export interface Page {
  readonly status: number
  readonly contentType: string
  readonly body: string
}
