/** Databases and tables. The shop's orders are the story's main figure: public for a night. */

import { actors } from '../actor.ts'
import { secret } from '../parts/api.ts'
import { database, databaseSnapshot, subnetGroup, table } from '../parts/database.ts'
import type { Place, Places } from '../place.ts'
import type { Changes, Sample } from '../sample.ts'
import type { Act, Story } from '../story.ts'
import type { Keys } from './keys.ts'
import type { Networks } from './networks.ts'

export function databases(story: Story, places: Places, networks: Networks, keys: Keys): { readonly orders: Sample } {
  const { production, staging, platform } = places
  const shop = (place: Place) => ({ Environment: place.account.name, CostCenter: 'shop' })
  const in_ = (place: Place) => {
    const { privateSubnets, groups } = networks.get(place)!
    const [subnets] = story.finds(subnetGroup(place, 'private', privateSubnets, shop(place)))
    return { subnetGroup: subnets, group: groups.data, tags: shop(place) }
  }
  const [virginia, ireland, test, tools] = [
    production.virginia,
    production.ireland,
    staging.virginia,
    platform.virginia,
  ].map(in_)
  const key = keys.data.get(production.virginia)!.arn
  const [orders, catalog] = story.finds(
    database(production.virginia, 'orders', {
      ...virginia!,
      created: [-280, '11:30'],
      instanceClass: 'db.m7g.large',
      key,
      multiAz: true,
    }),
    database(production.virginia, 'catalog', {
      ...virginia!,
      created: [-270, '11:30'],
      instanceClass: 'db.t4g.large',
      key,
      protectedFromDeletion: true,
    }),
    database(production.ireland, 'orders-eu', {
      ...ireland!,
      created: [-150, '11:30'],
      instanceClass: 'db.m7g.large',
      key: keys.data.get(production.ireland)!.arn,
      multiAz: true,
      protectedFromDeletion: true,
    }),
    database(staging.virginia, 'orders', {
      ...test!,
      created: [-260, '11:30'],
      instanceClass: 'db.t4g.medium',
      backupDays: 1,
    }),
    database(platform.virginia, 'grafana', {
      ...tools!,
      created: [-100, '11:30'],
      instanceClass: 'db.t4g.micro',
      key: keys.data.get(platform.virginia)!.arn,
    }),
  )
  ordersOf(story, orders)
  snapshots(story, orders, catalog)
  tables(story, places)
  secrets(story, places, key)
  return { orders }
}

function inConfiguration(members: object): Changes {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [`configuration.${name}`, value]))
}

function ordersOf(story: Story, orders: Sample): void {
  const { place } = orders
  const modify = (at: Act['at'], by: Act['by'], change: object) => {
    const request = { dBInstanceIdentifier: 'orders', ...change, applyImmediately: true }
    return story.act({ at, by, in: place, call: 'rds:ModifyDBInstance', request })
  }
  modify([5, '10:03'], actors.ci, { backupRetentionPeriod: 14 }).changes(orders, {
    'configuration.backupRetentionPeriod': 14,
  })
  modify([12, '04:20'], actors.chloe, { engineVersion: '16.10' }).changes(orders, {
    'configuration.engineVersion': '16.10',
  })
  const careless = { publiclyAccessible: true, backupRetentionPeriod: 1, copyTagsToSnapshot: false }
  modify([19, '22:47'], actors.ivy, careless).changes(orders, inConfiguration(careless))
  const careful = { publiclyAccessible: false, backupRetentionPeriod: 14, copyTagsToSnapshot: true }
  modify([20, '07:31'], actors.sam, careful).changes(orders, inConfiguration(careful))
  modify([33, '04:10'], actors.chloe, {
    dBInstanceClass: 'db.m7g.xlarge',
    monitoringInterval: 60,
    enablePerformanceInsights: true,
  }).changes(orders, {
    'configuration.dBInstanceClass': 'db.m7g.xlarge',
    'configuration.monitoringInterval': 60,
    'configuration.performanceInsightsEnabled': true,
  })
  modify([41, '09:26'], actors.ada, { deletionProtection: true }).changes(orders, {
    'configuration.deletionProtection': true,
  })
  story
    .act({
      ...{ at: [45, '13:00'], by: actors.chloe, in: place, call: 'rds:AddTagsToResource' },
      request: { resourceName: orders.arn, tags: [{ key: 'DataClass', value: 'confidential' }] },
    })
    .changes(orders, { 'tags.DataClass': 'confidential' })
}

function snapshots(story: Story, orders: Sample, catalog: Sample): void {
  const upgrade = databaseSnapshot(orders, 'orders-before-16-10', [12, '04:02'])
  const { place } = orders
  story.finds(
    databaseSnapshot(catalog, 'catalog-2025', [-90, '02:00']),
    databaseSnapshot(orders, 'orders-2025', [-90, '02:10']),
  )
  const request = { dBSnapshotIdentifier: upgrade.resourceId, dBInstanceIdentifier: 'orders' }
  story.act({ at: [12, '04:02'], by: actors.chloe, in: place, call: 'rds:CreateDBSnapshot', request }).creates(upgrade)
  const attributes = (values: readonly string[]) => ({
    'supplementaryConfiguration.DBSnapshotAttributes': [{ attributeName: 'restore', attributeValues: values }],
  })
  const share = { by: actors.ben, in: place, call: 'rds:ModifyDBSnapshotAttribute' }
  story
    .act({
      ...share,
      at: [22, '12:40'],
      request: { dBSnapshotIdentifier: upgrade.resourceId, attributeName: 'restore', valuesToAdd: ['444455556666'] },
    })
    .changes(upgrade, attributes(['444455556666']))
  story
    .act({
      at: [43, '12:00'],
      by: actors.chloe,
      in: place,
      call: 'rds:DeleteDBSnapshot',
      request: { dBSnapshotIdentifier: upgrade.resourceId },
    })
    .deletes(upgrade)
}

function tables(story: Story, { production, staging }: Places): void {
  for (const place of [production.virginia, production.ireland, staging.virginia]) {
    const tags = { Environment: place.account.name, CostCenter: 'shop' }
    const [carts] = story.finds(
      table(place, 'carts', {
        created: [-220, '13:00'],
        hash: 'cartId',
        recoverable: place.account.name === 'production',
        tags,
      }),
      table(place, 'sessions', {
        created: [-220, '13:05'],
        hash: 'sessionId',
        range: 'startedAt',
        recoverable: false,
        tags,
      }),
    )
    if (place !== staging.virginia) continue
    story
      .act({
        at: [32, '10:10'],
        by: actors.ci,
        in: place,
        call: 'dynamodb:UpdateContinuousBackups',
        request: { tableName: 'carts' },
      })
      .changes(carts, {
        'supplementaryConfiguration.ContinuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus':
          'ENABLED',
      })
  }
  const place = staging.virginia
  const [old, renewed] = [
    table(place, 'sessions', { created: [-220, '13:05'], hash: 'sessionId', range: 'startedAt', recoverable: false }),
    table(place, 'sessions', {
      created: [24, '15:30'],
      hash: 'sessionId',
      recoverable: false,
      tags: { Environment: 'staging' },
    }),
  ]
  story
    .act({
      at: [24, '15:12'],
      by: actors.ben,
      in: place,
      call: 'dynamodb:DeleteTable',
      request: { tableName: 'sessions' },
    })
    .deletes(old)
  story
    .act({
      at: [24, '15:30'],
      by: actors.ben,
      in: place,
      call: 'dynamodb:CreateTable',
      request: { tableName: 'sessions' },
    })
    .creates(renewed)
}

function secrets(story: Story, { production, staging, platform }: Places, key: string): void {
  const [orders] = story.finds(
    secret(production.virginia, 'orders/database', [-280, '11:45'], { key, tags: { CostCenter: 'shop' } }),
    secret(production.virginia, 'payments/api-key', [-260, '11:45'], { key, rotated: true }),
    secret(staging.virginia, 'orders/database', [-260, '11:50']),
    secret(platform.virginia, 'grafana/admin', [-100, '11:50'], { rotated: true }),
  )
  story
    .act({
      at: [20, '08:40'],
      by: actors.chloe,
      in: production.virginia,
      call: 'secretsmanager:RotateSecret',
      request: { secretId: orders.arn },
    })
    .changes(orders, {
      'configuration.RotationEnabled': true,
      'configuration.RotationRules': { AutomaticallyAfterDays: 30 },
      'configuration.RotationOccurringAsScheduled': true,
    })
}
