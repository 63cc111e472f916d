import type { Json, JsonObject } from '../../../lib/json.ts'
import type { ItemRow } from '../../items/store.ts'
import type { ItemDiff } from './item-diff.ts'
import { itemSummary, type NotificationItem } from './notification-item.ts'

/** Longest message that tells of an item (bytes): what is longer is told of without what it holds. */
export const LONGEST_MESSAGE = 256 * 1024

/** https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html */
export function changeMessage(item: NotificationItem, diff: ItemDiff | null, now: Date): JsonObject {
  return {
    configurationItemDiff: diff as unknown as Json,
    configurationItem: item,
    notificationCreationTime: now.toISOString(),
    messageType: 'ConfigurationItemChangeNotification',
    recordVersion: '1.3',
  }
}

/** The same for an item that is too large. */
export function oversizedMessage(row: ItemRow, { changeType }: ItemDiff, now: Date): JsonObject {
  return {
    configurationItemSummary: { changeType, ...itemSummary(row) },
    notificationCreationTime: now.toISOString(),
    messageType: 'OversizedConfigurationItemChangeNotification',
    recordVersion: '1.0',
  }
}

export function scheduledMessage(accountId: string, now: Date): JsonObject {
  return {
    awsAccountId: accountId,
    notificationCreationTime: now.toISOString(),
    messageType: 'ScheduledNotification',
    recordVersion: '1.0',
  }
}
