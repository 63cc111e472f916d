import type { JsonObject } from '../../../lib/json.ts'
import type { Queryable } from '../../../store/database.ts'
import type { ItemRow } from '../../items/store.ts'
import { itemBefore, itemOfState, readDocument } from '../../items/version.ts'
import { recordersOf } from '../../recorder/store.ts'
import type { FunctionImplementation } from '../owner.ts'
import { inScope, ruleArn } from '../rule.ts'
import type { StoredRule } from '../store.ts'
import type { Invocation } from './invocation-store.ts'
import { changeMessage, LONGEST_MESSAGE, oversizedMessage, scheduledMessage } from './invoking-event.ts'
import { itemDiff } from './item-diff.ts'
import { type NotificationItem, notificationItem } from './notification-item.ts'

/** What a rule's function is given. https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html */
export interface RuleEvent {
  readonly version: '1.0'
  /** JSON text. */
  readonly invokingEvent: string
  /** JSON text. */
  readonly ruleParameters: string
  readonly resultToken: string
  readonly eventLeftScope: boolean
  readonly executionRoleArn?: string
  readonly configRuleArn: string
  readonly configRuleName: string
  readonly configRuleId: string
  readonly accountId: string
}

/** What sets a function off. */
export interface Notice {
  readonly message: JsonObject
  readonly leftScope: boolean
}

/** The item is too large for a message, and the rule does not want to be told of such ones. */
export class TooLarge extends Error {
  override readonly name = 'OversizedConfigurationItem'
}

export async function ruleEvent(
  db: Queryable,
  rule: StoredRule,
  { message, leftScope }: Notice,
  token: string,
): Promise<RuleEvent> {
  const recorders = await recordersOf(db, rule)
  const role = recorders.find(({ servicePrincipal }) => servicePrincipal === undefined)?.roleArn
  return {
    version: '1.0',
    invokingEvent: JSON.stringify(message),
    ruleParameters: rule.inputText ?? '{}',
    resultToken: token,
    eventLeftScope: leftScope,
    ...(role === undefined ? {} : { executionRoleArn: role }),
    configRuleArn: ruleArn(rule),
    configRuleName: rule.name,
    configRuleId: rule.ruleId,
    accountId: rule.accountId,
  }
}

/**
 * What a function is told in an invocation; nothing when the resource is not in the rule's scope and was not before, or when the item is
 * not kept any more.
 * @throws TooLarge
 */
export async function noticeOf(
  db: Queryable,
  rule: StoredRule,
  { oversized, changes }: FunctionImplementation,
  { item, changed }: Invocation,
  now: Date,
): Promise<Notice | undefined> {
  if (item === undefined) return { message: scheduledMessage(rule.accountId, now), leftScope: false }
  const key = { accountId: rule.accountId, region: rule.region, ...item }
  const row = await itemOfState(db, key, String(item.stateId))
  if (row === undefined) return undefined
  const previous = await itemBefore(db, key, row)
  const [after, before] = [await read(db, row), previous && (await read(db, previous))]
  const [isIn, wasIn] = [scopeHolds(rule, after), before !== undefined && scopeHolds(rule, before)]
  // What has ended has no tags: it was in the scope if its last item was.
  if (!isIn && !wasIn) return undefined
  const diff = itemDiff(before?.ended ? undefined : before?.notification, after.notification, after.ended)
  const leftScope = !isIn && !after.ended
  const message = changeMessage(after.notification, changed ? diff : null, now)
  if (Buffer.byteLength(JSON.stringify(message)) <= LONGEST_MESSAGE) {
    return changes ? { message, leftScope } : undefined
  }
  if (!oversized) {
    throw new TooLarge(
      `The configuration item of ${row.resource_type} ${row.resource_id} is larger than 256 KB. Add a SourceDetail with the MessageType OversizedConfigurationItemChangeNotification.`,
    )
  }
  return { message: oversizedMessage(row, diff, now), leftScope }
}

interface Read {
  readonly row: ItemRow
  readonly notification: NotificationItem
  readonly ended: boolean
  readonly tags: Readonly<Record<string, string>>
}

async function read(db: Queryable, row: ItemRow): Promise<Read> {
  const document = await readDocument(db, row)
  return {
    row,
    notification: notificationItem(row, document),
    ended: document === undefined,
    tags: document?.tags ?? {},
  }
}

function scopeHolds(rule: StoredRule, { row, tags }: Read): boolean {
  return inScope(rule, { resourceType: row.resource_type, resourceId: row.resource_id, tags })
}
