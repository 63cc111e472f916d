/** What the tests of operations share: a context with nothing of its own moving, and typed calls that keep to the model. */
import { pino } from 'pino'
import { pageTokens } from '../lib/page-token.ts'
import { type ConfigOperations, configModel } from '../model/config.gen.ts'
import type { Database } from '../store/database.ts'
import { Fault } from '../wire/fault.ts'
import type { Operation } from '../wire/operation.ts'
import { validate } from '../wire/validate.ts'
import type { ConfigContext } from './operation.ts'

interface Overrides extends Partial<ConfigContext> {
  accountId?: string
  region?: string
}

/** Account 123456789012 in us-east-1 at noon of 1 March 2026, not connected to AWS; ids count up. */
export function testContext(db: Database, { accountId, region, ...overrides }: Overrides = {}): ConfigContext {
  const account = accountId ?? '123456789012'
  let ids = 0
  return {
    db,
    caller: {
      accountId: account,
      region: region ?? 'us-east-1',
      principalArn: `arn:aws:iam::${account}:user/tester`,
      accessKeyId: 'AKIATESTTESTTESTTEST',
    },
    now: new Date('2026-03-01T12:00:00.000Z'),
    requestId: '00000000-0000-4000-8000-000000000000',
    newId() {
      ids += 1
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
    },
    tokens: pageTokens(Buffer.alloc(32, 7)),
    limits: 'none',
    connect: async () => undefined,
    wake: () => undefined,
    log: pino({ level: 'silent' }),
    ...overrides,
  }
}

/** Faults that any operation may have, without its model saying so. */
const COMMON = ['ValidationException', 'AccessDeniedException', 'NotImplementedException']

/**
 * The operation as a typed function. Its input passes the model's constraints first, as on the wire, and it may only fail
 * with faults that the model declares.
 */
export function caller<Name extends keyof ConfigOperations>(name: Name, operation: Operation<ConfigContext>) {
  if (operation.name !== name) throw new Error(`${operation.name} is not ${name}`)
  const declared = [...configModel.operations[name]!.faults, ...COMMON]
  return async (
    input: ConfigOperations[Name]['input'],
    context: ConfigContext,
  ): Promise<ConfigOperations[Name]['output']> => {
    const checked = validate(configModel, name, JSON.parse(JSON.stringify(input, timesAsSeconds)))
    try {
      return (await operation.run(checked as never, context)) as ConfigOperations[Name]['output']
    } catch (error) {
      if (error instanceof Fault && !declared.includes(error.code)) {
        throw new Error(`${name} may not fail with ${error.code}`, { cause: error })
      }
      throw error
    }
  }
}

/** Timestamps are seconds on the wire. */
function timesAsSeconds(this: unknown, key: string, value: unknown): unknown {
  const given = (this as Record<string, unknown>)[key]
  return given instanceof Date ? given.getTime() / 1000 : value
}
