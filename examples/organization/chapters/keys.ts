/** Keys of KMS: the newer ones rotate. */
import { actors } from '../actor.ts'
import { key } from '../parts/kms.ts'
import type { Place, Places } from '../place.ts'
import type { Sample } from '../sample.ts'
import type { Story } from '../story.ts'

export interface Keys {
  /** Of a place's data. */
  readonly data: ReadonlyMap<Place, Sample>
  /** Of the organization's logs. */
  readonly logs: Sample
}

export function keys(story: Story, places: Places): Keys {
  const { production, staging, platform } = places
  const dataOf = (place: Place, rotated: boolean) => {
    const tags = { Environment: place.account.name, CostCenter: 'shop' }
    const [dataKey] = story.finds(
      ...key(place, 'data', { created: [-300, '08:20'], description: 'Data at rest', rotated, tags }),
    )
    return [place, dataKey] as const
  }
  const data = new Map([
    dataOf(production.virginia, true),
    dataOf(production.ireland, false),
    dataOf(staging.virginia, false),
    dataOf(platform.virginia, true),
  ])
  const [logs] = story.finds(
    ...key(platform.virginia, 'logs', { created: [-300, '08:40'], description: 'Log archive', rotated: true }),
  )

  const ireland = data.get(production.ireland)!
  story
    .act({
      at: [11, '09:14'],
      by: actors.ada,
      in: production.ireland,
      call: 'kms:EnableKeyRotation',
      request: { keyId: ireland.arn },
    })
    .changes(ireland, { 'supplementaryConfiguration.KeyRotationStatus': true })
  retired(story, production.virginia)
  return { data, logs }
}

/** A key of an old application waits thirty days for its end, and is called back after three. */
function retired(story: Story, place: Place): void {
  const [old] = story.finds(
    ...key(place, 'legacy-invoices', { created: [-900, '11:00'], description: 'Invoices until 2024', rotated: false }),
  )
  const request = { keyId: old.arn, pendingWindowInDays: 30 }
  story.act({ at: [17, '15:20'], by: actors.ben, in: place, call: 'kms:ScheduleKeyDeletion', request }).changes(old, {
    'configuration.enabled': false,
    'configuration.keyState': 'PendingDeletion',
    'configuration.deletionDate': place.epoch([47, '15:20']),
  })
  story
    .act({ at: [20, '08:05'], by: actors.ada, in: place, call: 'kms:CancelKeyDeletion', request: { keyId: old.arn } })
    .changes(old, {
      'configuration.keyState': 'Disabled',
      'configuration.deletionDate': undefined,
    })
}
