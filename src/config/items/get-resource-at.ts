import type { Json } from '../../lib/json.ts'
import { besideOperation } from '../operation.ts'
import { isGlobalType } from './global-type.ts'
import { resourceKeySchema, text, time, versionSchema } from './item-schema.ts'
import { notDiscovered } from './messages.ts'
import { itemAt, readDocument, type Version, versionsOf } from './version.ts'

interface Input {
  readonly resourceType: string
  readonly resourceId: string
  readonly at?: string
}

/** An item with its values as they are, not as JSON text. */
export type Item = Version & {
  readonly accountId: string
  readonly awsRegion: string
  readonly resourceType: string
  readonly resourceId: string
  readonly resourceName?: string
  readonly arn?: string
  readonly availabilityZone?: string
  readonly resourceCreationTime?: string
  readonly recordingFrequency: string
  readonly configuration?: Json
  readonly supplementaryConfiguration?: object
  readonly tags?: object
  readonly relationships?: readonly object[]
}

export const getResourceAt = besideOperation<Input, { item: Item }>({
  name: 'GetResourceAt',
  summary: 'A resource as it was at an instant (now when none is given).',
  input: {
    type: 'object',
    properties: { ...resourceKeySchema, at: time },
    required: ['resourceType', 'resourceId'],
  },
  output: {
    type: 'object',
    properties: {
      item: {
        type: 'object',
        properties: {
          ...versionSchema.properties,
          accountId: text,
          awsRegion: text,
          resourceType: text,
          resourceId: text,
          resourceName: text,
          arn: text,
          availabilityZone: text,
          resourceCreationTime: time,
          recordingFrequency: text,
          configuration: { description: 'Absent when the resource was deleted.' },
          supplementaryConfiguration: { type: 'object', additionalProperties: true },
          tags: { type: 'object', additionalProperties: text },
          relationships: { type: 'array', items: { type: 'object', additionalProperties: true } },
        },
      },
    },
    required: ['item'],
  },
  async run({ resourceType, resourceId, at }, { db, caller, fail }) {
    const key = { accountId: caller.accountId, region: caller.region, resourceType, resourceId }
    const row = await itemAt(db, key, at === undefined ? undefined : new Date(at))
    if (row === undefined) return fail('ResourceNotFoundException', notDiscovered(key))
    const [version] = await versionsOf(db, [row])
    const optional = {
      resourceName: row.resource_name,
      arn: row.arn,
      availabilityZone: row.availability_zone,
      resourceCreationTime: row.resource_creation_time?.toISOString() ?? null,
    }
    return {
      item: {
        ...version!,
        accountId: row.account_id,
        awsRegion: isGlobalType(resourceType) ? 'global' : row.region,
        resourceType,
        resourceId,
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
        recordingFrequency: row.recording_frequency,
        ...(await readDocument(db, row)),
      },
    }
  },
})
