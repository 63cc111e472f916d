import type { Fields } from '../../fields.ts'

/** A broker's engine in one case: items have `ActiveMQ` as well as `ACTIVEMQ`. */
export function engineOf(broker: Fields): string | undefined {
  return broker.text('EngineType')?.toUpperCase()
}
