import type { Json } from '../../../lib/json.ts'
import type { Document } from '../../items/document.ts'
import { isGlobalType } from '../../items/global-type.ts'
import type { ItemRow } from '../../items/store.ts'

const VERSION = '1.3'

/** A configuration item as AWS Config's notifications hold it: unlike in the API's answers, what is nested is JSON itself. */
export interface NotificationItem {
  readonly [member: string]: Json
}

/**
 * An item of the ledger as functions and policies get it.
 * https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html
 * @param document nothing for an item that tells of an end
 */
export function notificationItem(row: ItemRow, document: Required<Document> | undefined): NotificationItem {
  const { configuration = null, supplementaryConfiguration = {}, tags = {}, relationships = [] } = document ?? {}
  return {
    relatedEvents: row.related_events,
    relationships: relationships.map(({ resourceType, resourceId, resourceName, relationshipName }) => ({
      resourceId: resourceId ?? null,
      resourceName: resourceName ?? null,
      resourceType,
      name: relationshipName,
    })),
    configuration,
    supplementaryConfiguration,
    tags,
    ...itemSummary(row),
  }
}

/** What an item is without what it holds. */
export function itemSummary(row: ItemRow): Readonly<Record<string, Json>> {
  return {
    configurationItemVersion: VERSION,
    configurationItemCaptureTime: row.capture_time.toISOString(),
    configurationStateId: row.state_id,
    awsAccountId: row.account_id,
    configurationItemStatus: row.status,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    resourceName: row.resource_name,
    ARN: row.arn,
    awsRegion: isGlobalType(row.resource_type) ? 'global' : row.region,
    availabilityZone: row.availability_zone ?? 'Not Applicable',
    configurationStateMd5Hash: '',
    resourceCreationTime: row.resource_creation_time?.toISOString() ?? null,
  }
}
