import type { JsonObject } from '../../../../lib/json.ts'
import type { Queryable } from '../../../../store/database.ts'
import { itemOfState, readDocument } from '../../../items/version.ts'
import { notificationItem } from '../notification-item.ts'
import type { RuleEvent } from '../rule-event.ts'

/** What an event tells of: an item as notifications hold it, with what is too large for a message. */
export interface ToldItem {
  readonly item: JsonObject
  /** It is the rule's no more, or is gone: there is nothing to judge. */
  readonly hasLeft: boolean
}

const GONE = /^ResourceDeleted/

/**
 * The item that an event tells of.
 * @returns nothing for an event that tells of a time, or of an item that is not kept any more
 */
export async function toldItem(
  db: Queryable,
  { invokingEvent, eventLeftScope, accountId }: RuleEvent,
  region: string,
): Promise<ToldItem | undefined> {
  const { configurationItem, configurationItemSummary: summary } = JSON.parse(invokingEvent) as {
    readonly configurationItem?: JsonObject
    readonly configurationItemSummary?: JsonObject
  }
  const item = configurationItem ?? (summary && (await wholeItem(db, summary, { accountId, region })))
  return item && { item, hasLeft: eventLeftScope || GONE.test(String(item.configurationItemStatus)) }
}

async function wholeItem(
  db: Queryable,
  { resourceType, resourceId, configurationStateId }: JsonObject,
  place: { readonly accountId: string; readonly region: string },
): Promise<JsonObject | undefined> {
  const key = { ...place, resourceType: String(resourceType), resourceId: String(resourceId) }
  const row = await itemOfState(db, key, String(configurationStateId))
  return row && notificationItem(row, await readDocument(db, row))
}
