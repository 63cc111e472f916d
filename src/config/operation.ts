import type { Logger } from 'pino'
import type { Cloud } from '../cloud/clients.ts'
import type { PageTokens } from '../lib/page-token.ts'
import type { ConfigOperations } from '../model/config.gen.ts'
import type { Database } from '../store/database.ts'
import type { Caller } from '../wire/caller.ts'
import { Fault } from '../wire/fault.ts'
import type { BesideOperation, Operation } from '../wire/operation.ts'
import type { Limits } from './limits.ts'

/** What an operation of AWS Config, or of our own API beside it, works with. */
export interface ConfigContext {
  readonly db: Database
  readonly caller: Caller
  readonly now: Date
  readonly requestId: string
  newId(): string
  readonly tokens: PageTokens
  readonly limits: Limits
  /** The caller's account in a region, when Plumbline is connected to it: else nothing is looked up there. */
  connect(accountId: string, region: string): Promise<Cloud | undefined>
  /** Wakes this process's workers, so that what an operation made due is not left to the next poll. */
  wake(): void
  readonly log: Logger
}

type Fail<Name extends string> = (fault: Name, message: string, members?: Record<string, unknown>) => never

/**
 * One operation of AWS Config. Its input has passed signature, model constraints and authorization, and it can only fail with
 * faults that the model declares for it.
 */
export function operation<Name extends keyof ConfigOperations>(
  name: Name,
  run: (
    input: ConfigOperations[Name]['input'],
    context: ConfigContext & { fail: Fail<ConfigOperations[Name]['fault'] | 'ValidationException'> },
  ) => Promise<ConfigOperations[Name]['output']>,
): Operation<ConfigContext> {
  return {
    service: 'config',
    name,
    run: (input: ConfigOperations[Name]['input'], context: ConfigContext) => run(input, { ...context, fail }),
  }
}

const fail: Fail<string> = (fault, message, members) => {
  throw new Fault(fault, message, { members })
}

/** One operation of our own API, under `/_plumbline/v1/`. It may fail with `ValidationException` and `ResourceNotFoundException`. */
export function besideOperation<Input extends object, Output extends object>(
  of: Omit<BesideOperation<ConfigContext>, 'run'> & {
    run(
      input: Input,
      context: ConfigContext & { fail: Fail<'ValidationException' | 'ResourceNotFoundException'> },
    ): Promise<Output>
  },
): BesideOperation<ConfigContext> {
  return { ...of, run: (input: Input, context: ConfigContext) => of.run(input, { ...context, fail }) }
}
