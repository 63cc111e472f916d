import type { MaximumExecutionFrequency, SourceDetails } from '../../../model/config.gen.ts'
import { DEFAULT_FREQUENCY } from '../frequency.ts'
import { notBuilt } from '../not-built.ts'
import type { Invalid } from '../owner.ts'

/** What sets a custom rule off. https://docs.aws.amazon.com/config/latest/APIReference/API_SourceDetail.html */
export interface Triggers {
  readonly changes: boolean
  readonly oversized: boolean
  readonly times: boolean
}

const CHANGES = new Set(['ConfigurationItemChangeNotification', 'OversizedConfigurationItemChangeNotification'])

/**
 * Checks what sets a custom rule off, and completes it with the rule's frequency, or the default one.
 * @throws Fault NotImplementedException for a rule that waits for delivered snapshots
 */
export function checkedDetails(
  details: SourceDetails,
  ofRule: MaximumExecutionFrequency | undefined,
  invalid: Invalid,
): SourceDetails {
  return details.map((detail) => {
    const { EventSource: source, MessageType: type, MaximumExecutionFrequency: frequency } = detail
    if (source === undefined || type === undefined) {
      return invalid('EventSource and MessageType should be provided in each of the SourceDetails.')
    }
    if (CHANGES.has(type)) {
      if (frequency !== undefined) {
        invalid(
          'A maximum execution frequency is not allowed if MessageType is ConfigurationItemChangeNotification or OversizedConfigurationItemChangeNotification.',
        )
      }
      return detail
    }
    if (type === 'ConfigurationSnapshotDeliveryCompleted') {
      notBuilt('Rules that a delivered configuration snapshot sets off are not implemented yet.')
    }
    return { ...detail, MaximumExecutionFrequency: frequency ?? ofRule ?? DEFAULT_FREQUENCY }
  })
}

export function triggersOf(details: readonly { readonly MessageType?: string }[] = []): Triggers {
  const types = new Set(details.map(({ MessageType }) => MessageType))
  return {
    changes: types.has('ConfigurationItemChangeNotification'),
    oversized: types.has('OversizedConfigurationItemChangeNotification'),
    times: types.has('ScheduledNotification'),
  }
}
