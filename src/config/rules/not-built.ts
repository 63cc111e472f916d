import { Fault } from '../../wire/fault.ts'

/** @throws Fault NotImplementedException for what AWS Config has and Plumbline has not yet */
export function notBuilt(message: string): never {
  throw new Fault('NotImplementedException', message, { status: 501 })
}
