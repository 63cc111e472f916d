/** Buckets and file systems: one bucket is public for two days, one loses its versioning. */
import { actors } from '../actor.ts'
import { accountPublicAccessBlock, bucket, bucketName, CLOSED, OPEN, publicRead, tlsOnly } from '../parts/bucket.ts'
import { fileSystem } from '../parts/operations.ts'
import type { Place, Places } from '../place.ts'
import type { Story } from '../story.ts'
import type { Keys } from './keys.ts'

export function storage(story: Story, places: Places, keys: Keys): void {
  const { production, staging, platform } = places
  const shop = (place: Place) => ({ Environment: place.account.name, CostCenter: 'shop' })
  story.finds(accountPublicAccessBlock(production.virginia), accountPublicAccessBlock(platform.virginia))

  for (const [place, key] of [
    [production.virginia, keys.data.get(production.virginia)!.arn],
    [staging.virginia, undefined],
  ] as const) {
    const logTo = bucketName(place, 'access-logs')
    const tags = shop(place)
    story.finds(
      bucket(place, 'access-logs', { created: [-400, '08:00'], expireAfterDays: 90, tags }),
      bucket(place, 'uploads', { created: [-390, '08:10'], versioned: true, key, logTo, tags }),
      bucket(place, 'exports', { created: [-380, '08:20'], key, logTo, expireAfterDays: 30, tags }),
      bucket(place, 'artifacts', { created: [-370, '08:30'], versioned: true, tags }),
    )
  }
  story.finds(
    bucket(production.ireland, 'replica', {
      created: [-250, '12:00'],
      versioned: true,
      tags: shop(production.ireland),
    }),
    bucket(production.ireland, 'gdpr-exports', { created: [-240, '12:00'], versioned: true }),
    bucket(staging.ireland, 'scratch', { created: [-120, '16:00'] }),
    bucket(platform.virginia, 'log-archive', {
      created: [-500, '09:00'],
      versioned: true,
      key: keys.logs.arn,
      policy: tlsOnly(bucketName(platform.virginia, 'log-archive')),
    }),
    bucket(platform.virginia, 'terraform-state', {
      created: [-500, '09:30'],
      versioned: true,
      key: keys.data.get(platform.virginia)!.arn,
    }),
    bucket(platform.ireland, 'log-archive-eu', { created: [-480, '09:00'], versioned: true }),
    fileSystem(production.virginia, 'shared-media', [-230, '10:00'], {
      key: keys.data.get(production.virginia)!.arn,
      tags: shop(production.virginia),
    }),
    fileSystem(staging.virginia, 'shared-media', [-200, '10:00'], { tags: shop(staging.virginia) }),
  )

  publicForTwoDays(story, production.virginia)
  versioningOff(story, production.virginia)
  openAccount(story, staging.virginia)
  deletedAndBack(story, staging.ireland)
}

/** A campaign's pictures, and one switch too many. */
function publicForTwoDays(story: Story, place: Place): void {
  const campaign = bucket(place, 'campaign', { created: [6, '10:02'] })
  const bucketParameter = { bucketName: campaign.resourceId }
  const by = actors.ben
  story.act({ at: [6, '10:02'], by, in: place, call: 's3:CreateBucket', request: bucketParameter }).creates(campaign)
  story
    .act({ at: [16, '16:21'], by, in: place, call: 's3:DeleteBucketPublicAccessBlock', request: bucketParameter })
    .changes(campaign, { 'supplementaryConfiguration.PublicAccessBlockConfiguration': OPEN })
  const bucketPolicy = publicRead(campaign.resourceId)
  story
    .act({
      at: [16, '16:24'],
      by,
      in: place,
      call: 's3:PutBucketPolicy',
      request: { ...bucketParameter, bucketPolicy },
    })
    .changes(campaign, { 'supplementaryConfiguration.BucketPolicy': { policyText: JSON.stringify(bucketPolicy) } })
  story
    .act({ at: [18, '09:47'], by: actors.sam, in: place, call: 's3:DeleteBucketPolicy', request: bucketParameter })
    .changes(campaign, { 'supplementaryConfiguration.BucketPolicy': { policyText: null } })
  story
    .act({
      at: [18, '09:48'],
      by: actors.sam,
      in: place,
      call: 's3:PutBucketPublicAccessBlock',
      request: { ...bucketParameter, PublicAccessBlockConfiguration: CLOSED },
    })
    .changes(campaign, { 'supplementaryConfiguration.PublicAccessBlockConfiguration': CLOSED })
  story
    .act({
      at: [19, '11:15'],
      by,
      in: place,
      call: 's3:PutBucketTagging',
      request: { ...bucketParameter, Tagging: { TagSet: { Tag: [{ Key: 'CostCenter', Value: 'marketing' }] } } },
    })
    .changes(campaign, { 'tags.CostCenter': 'marketing', 'tags.Environment': 'production' })
}

/** The old backup job has its own idea of what storage costs. */
function versioningOff(story: Story, place: Place): void {
  const [backups] = story.finds(
    bucket(place, 'backups', {
      created: [-1400, '07:00'],
      versioned: true,
      tags: { Environment: 'production', CostCenter: 'shop' },
    }),
  )
  const versioning = 'supplementaryConfiguration.BucketVersioningConfiguration.status'
  const request = (Status: string) => ({ bucketName: backups.resourceId, VersioningConfiguration: { Status } })
  story
    .act({
      at: [27, '03:12'],
      by: actors.backup,
      in: place,
      call: 's3:PutBucketVersioning',
      request: request('Suspended'),
    })
    .changes(backups, { [versioning]: 'Suspended' })
  story
    .act({ at: [38, '10:30'], by: actors.ada, in: place, call: 's3:PutBucketVersioning', request: request('Enabled') })
    .changes(backups, { [versioning]: 'Enabled' })
}

/** Staging gets the block that production has, late. */
function openAccount(story: Story, place: Place): void {
  const block = accountPublicAccessBlock(place)
  const request = { accountId: place.accountId, PublicAccessBlockConfiguration: CLOSED }
  story
    .act({ at: [21, '09:00'], by: actors.sam, in: place, call: 's3:PutAccountPublicAccessBlock', request })
    .creates(block)
}

/** Names of buckets come back: the same resource is deleted and discovered again. */
function deletedAndBack(story: Story, place: Place): void {
  const scratch = bucket(place, 'scratch', { created: [-120, '16:00'] })
  const again = bucket(place, 'scratch', { created: [34, '08:50'], versioned: true, tags: { Environment: 'staging' } })
  const request = { bucketName: scratch.resourceId }
  story.act({ at: [29, '17:45'], by: actors.ci, in: place, call: 's3:DeleteBucket', request }).deletes(scratch)
  story.act({ at: [34, '08:50'], by: actors.ci, in: place, call: 's3:CreateBucket', request }).creates(again)
}
