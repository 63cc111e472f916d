/** Trails, alarms, stacks, builds and the zone of the shop. */
import { actors } from '../actor.ts'
import { bucketName } from '../parts/bucket.ts'
import { topic } from '../parts/messaging.ts'
import { alarm, buildProject, hostedZone, stack, trail } from '../parts/operations.ts'
import type { Place, Places } from '../place.ts'
import type { Sample } from '../sample.ts'
import type { Story } from '../story.ts'
import type { Roles } from './identity.ts'
import type { Keys } from './keys.ts'
import type { Networks } from './networks.ts'

export function operations(story: Story, places: Places, networks: Networks, keys: Keys, roles: Roles): void {
  const { production, staging, platform } = places
  const bucket = bucketName(platform.virginia, 'log-archive')
  const [, test] = story.finds(
    trail(production.virginia, 'organization', { bucket, key: keys.logs.arn, tags: { CostCenter: 'platform' } }),
    trail(staging.virginia, 'organization', { bucket }),
    trail(platform.virginia, 'organization', { bucket, key: keys.logs.arn, tags: { CostCenter: 'platform' } }),
  )
  validation(story, staging.virginia, test, keys.logs.arn)

  for (const place of [production.virginia, production.ireland, staging.virginia]) {
    const created = [-190, '09:00'] as const
    const tells = topic(place, 'alerts')
    const database = place === production.ireland ? 'orders-eu' : 'orders'
    const [cpu] = story.finds(
      alarm(place, 'orders-cpu', {
        created,
        metric: 'AWS/RDS:CPUUtilization',
        above: 80,
        of: ['DBInstanceIdentifier', database],
        tells,
      }),
      alarm(place, 'orders-dead-letters', {
        created,
        metric: 'AWS/SQS:ApproximateNumberOfMessagesVisible',
        above: 0,
        of: ['QueueName', 'orders-dead'],
        tells,
      }),
      alarm(place, 'shop-latency', {
        created,
        metric: 'AWS/ApplicationELB:TargetResponseTime',
        above: 2,
        tells: place === staging.virginia ? undefined : tells,
      }),
      networkStack(place, networks),
    )
    if (place === production.virginia) threshold(story, cpu)
  }
  const build = roles.get(platform.virginia)!.Build
  const [, images] = story.finds(
    buildProject(platform.virginia, 'shop', [-180, '15:00'], build, { tags: { CostCenter: 'shop' } }),
    buildProject(platform.virginia, 'images', [-180, '15:10'], build, { privileged: true }),
  )
  story
    .act({
      at: [26, '09:35'],
      by: actors.ci,
      in: platform.virginia,
      call: 'codebuild:UpdateProject',
      request: { name: 'images' },
    })
    .changes(images, {
      'configuration.environment.image': 'aws/codebuild/amazonlinux-aarch64-standard:4.0',
      'tags.CostCenter': 'platform',
    })
  story.finds(hostedZone(production.virginia, 'shop.example.com', { CostCenter: 'shop' }))
}

/** Somebody turns the trail's validation off; the trail itself says who. */
function validation(story: Story, place: Place, sample: Sample, key: string): void {
  const update = { in: place, call: 'cloudtrail:UpdateTrail' }
  story
    .act({
      ...update,
      at: [25, '17:12'],
      by: actors.ivy,
      request: { name: 'organization', enableLogFileValidation: false },
    })
    .changes(sample, { 'configuration.logFileValidationEnabled': false })
  story
    .act({
      ...update,
      at: [26, '08:10'],
      by: actors.sam,
      request: { name: 'organization', enableLogFileValidation: true, kmsKeyId: key },
    })
    .changes(sample, { 'configuration.logFileValidationEnabled': true, 'configuration.kmsKeyId': key })
}

function networkStack(place: Place, networks: Networks): Sample {
  const { vpc, publicSubnets, privateSubnets } = networks.get(place)!
  return stack(place, 'network', {
    created: [-210, '09:00'],
    description: 'The network of the shop',
    members: [vpc, ...publicSubnets, ...privateSubnets],
    tags: { CostCenter: 'shop' },
  })
}

function threshold(story: Story, cpu: Sample): void {
  const { place } = cpu
  const put = { in: place, call: 'monitoring:PutMetricAlarm' }
  story
    .act({ ...put, at: [34, '11:11'], by: actors.chloe, request: { alarmName: cpu.resourceName, threshold: 90 } })
    .changes(cpu, {
      'configuration.threshold': 90,
      'configuration.alarmConfigurationUpdatedTimestamp': place.epoch([34, '11:11']),
    })
  story
    .act({
      at: [37, '17:50'],
      by: actors.ben,
      in: place,
      call: 'monitoring:DisableAlarmActions',
      request: { alarmNames: [cpu.resourceName] },
    })
    .changes(cpu, { 'configuration.actionsEnabled': false })
  story
    .act({
      at: [38, '09:05'],
      by: actors.chloe,
      in: place,
      call: 'monitoring:EnableAlarmActions',
      request: { alarmNames: [cpu.resourceName] },
    })
    .changes(cpu, { 'configuration.actionsEnabled': true })
}
