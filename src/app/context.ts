import type { Logger } from 'pino'
import type { ConfigContext } from '../config/operation.ts'
import type { Seal } from '../lib/seal.ts'
import { Fault } from '../wire/fault.ts'
import type { BesideOperation } from '../wire/operation.ts'
import type { Connections } from './connections.ts'

/** What the parts of our own API that reach over accounts work with, beside what AWS Config's operations have. */
export interface AppContext extends ConfigContext {
  readonly seal: Seal
  readonly connections: Connections
}

export type { Logger }

type Fail = (fault: 'ValidationException' | 'ResourceNotFoundException' | 'ConflictException', message: string) => never

const fail: Fail = (fault, message) => {
  throw new Fault(fault, message)
}

/** One operation of our own API that manages the installation. */
export function besideOperation<Input extends object, Output extends object>(
  of: Omit<BesideOperation<AppContext>, 'run'> & {
    run(input: Input, context: AppContext & { fail: Fail }): Promise<Output>
  },
): BesideOperation<AppContext> {
  return { ...of, run: (input: Input, context: AppContext) => of.run(input, { ...context, fail }) }
}
