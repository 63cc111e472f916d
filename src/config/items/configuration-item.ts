import type { BaseConfigurationItem, ConfigurationItem } from '../../model/config.gen.ts'
import { isGlobalType } from './global-type.ts'
import type { CurrentRow } from './resource-reader.ts'
import type { ItemRow } from './store.ts'
import type { WireDocument } from './wire-document.ts'

const VERSION = '1.3'

/** Supplementary values that are the resource's tags: BatchGetResourceConfig gives no tags. */
const TAGS = /^tags?$|tagging/i

/**
 * An item of the ledger as AWS Config sends it.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html
 */
export function configurationItem(row: ItemRow, document: WireDocument | undefined): ConfigurationItem {
  return {
    ...common(row, document),
    configurationItemMD5Hash: '',
    tags: document?.tags ?? {},
    relatedEvents: row.related_events,
    relationships: [...(document?.relationships ?? [])],
    supplementaryConfiguration: document?.supplementaryConfiguration ?? {},
    // Sent for periodic recording only: what is recorded continuously is delivered at once.
    ...(row.recording_frequency === 'DAILY' ? { configurationItemDeliveryTime: row.recorded_at } : {}),
  } as ConfigurationItem
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_BaseConfigurationItem.html */
export function baseConfigurationItem(row: CurrentRow, document: WireDocument | undefined): BaseConfigurationItem {
  const supplementary = Object.entries(document?.supplementaryConfiguration ?? {})
  return {
    ...common(row, document),
    supplementaryConfiguration: Object.fromEntries(supplementary.filter(([name]) => !TAGS.test(name))),
  } as BaseConfigurationItem
}

function common(row: CurrentRow | ItemRow, document: WireDocument | undefined) {
  return {
    version: VERSION,
    accountId: row.account_id,
    configurationItemCaptureTime: row.capture_time,
    configurationItemStatus: row.status,
    configurationStateId: String(row.state_id),
    ...(row.arn === null ? {} : { arn: row.arn }),
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    ...(row.resource_name === null ? {} : { resourceName: row.resource_name }),
    awsRegion: isGlobalType(row.resource_type) ? 'global' : row.region,
    ...(row.availability_zone === null ? {} : { availabilityZone: row.availability_zone }),
    ...(row.resource_creation_time === null ? {} : { resourceCreationTime: row.resource_creation_time }),
    ...(document?.configuration === undefined ? {} : { configuration: document.configuration }),
    // AWS Config names the frequency only where it is not the continuous one.
    ...(row.recording_frequency === 'DAILY' ? { recordingFrequency: row.recording_frequency } : {}),
  }
}
