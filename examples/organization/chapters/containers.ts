/** Clusters, services, and a task definition for every release. */
import { actors } from '../actor.ts'
import type { Moment } from '../calendar.ts'
import { cluster, repository, service, type TaskOptions, taskDefinition } from '../parts/containers.ts'
import type { Place, Places } from '../place.ts'
import type { Sample } from '../sample.ts'
import type { Story } from '../story.ts'
import type { Roles } from './identity.ts'
import type { Networks } from './networks.ts'

export function containers(story: Story, places: Places, networks: Networks, roles: Roles): void {
  const { production, staging, platform } = places
  const images = platform.virginia
  const tags = { CostCenter: 'shop' }
  const [, payments] = story.finds(
    repository(images, 'checkout', [-210, '09:00'], { tags }),
    repository(images, 'payments', [-210, '09:01'], { tags, scanned: false }),
    repository(images, 'storefront', [-210, '09:02'], { tags }),
    repository(images, 'base', [-210, '09:03']),
  )
  story
    .act({
      at: [21, '11:30'],
      by: actors.sam,
      in: images,
      call: 'ecr:PutImageScanningConfiguration',
      request: { repositoryName: 'payments', imageScanningConfiguration: { scanOnPush: true } },
    })
    .changes(payments, { 'configuration.ImageScanningConfiguration.ScanOnPush': true })

  const releases: readonly Moment[] = [
    [2, '14:10'],
    [9, '14:05'],
    [16, '14:20'],
    [23, '14:12'],
    [37, '14:08'],
    [44, '14:15'],
  ]
  const days = (later: number, of = releases): Moment[] => of.map(([day, time]) => [day + later, time])
  const start = (place: Place) => clusterIn(story, place, networks)
  const [shop, shopEu, test] = [start(production.virginia), start(production.ireland), start(staging.virginia)]
  const parts = { story, images, networks, roles }
  releasing({ ...parts, in: test }, 'checkout', days(-1))
  releasing({ ...parts, in: shop }, 'checkout', days(0))
  releasing({ ...parts, in: shopEu }, 'checkout', days(1, releases.slice(2)))
  releasing({ ...parts, in: shop }, 'payments', days(3, releases.slice(3)), { privileged: true })
  releasing({ ...parts, in: shop }, 'storefront', [])
  releasing({ ...parts, in: test }, 'storefront', [])

  story
    .act({
      at: [14, '15:00'],
      by: actors.ben,
      in: staging.virginia,
      call: 'ecs:UpdateClusterSettings',
      request: { cluster: 'shop', settings: [{ name: 'containerInsights', value: 'enabled' }] },
    })
    .changes(test, { 'configuration.ClusterSettings': [{ Name: 'containerInsights', Value: 'enabled' }] })
}

function clusterIn(story: Story, place: Place, networks: Networks): Sample {
  if (!networks.has(place)) throw new Error(`There is no network in ${place.region} of ${place.account.name}`)
  const insights = place.account.name === 'production' ? 'enabled' : 'disabled'
  const [made] = story.finds(cluster(place, 'shop', { Environment: place.account.name, CostCenter: 'shop' }, insights))
  return made
}

interface Where {
  readonly story: Story
  readonly images: Place
  readonly networks: Networks
  readonly roles: Roles
  readonly in: Sample
}

/** A service that begins with revision 40 of its task, and gets the next one with each release. */
function releasing(
  { story, images, networks, roles, in: cluster }: Where,
  name: string,
  releases: readonly Moment[],
  first: Partial<TaskOptions> = {},
): void {
  const { place } = cluster
  const { privateSubnets, groups } = networks.get(place)!
  const tags = { Environment: place.account.name, CostCenter: 'shop' }
  const taskOf = (revision: number, registered: Moment, more: Partial<TaskOptions> = {}) =>
    taskDefinition(place, name, images, {
      revision,
      registered,
      image: `${name}:1.${revision}.0`,
      role: roles.get(place)!.ShopTask,
      environment: { STAGE: place.account.name, REGION: place.region },
      tags,
      ...more,
    })
  let task = taskOf(40, [-4, '14:00'], first)
  const created: Moment = [-200, '12:00']
  const count = place.account.name === 'production' ? 3 : 1
  const running = service(place, name, {
    in: cluster,
    task,
    count,
    created,
    subnets: privateSubnets,
    group: groups.app,
    tags,
  })
  story.finds(task, running)
  for (const [i, at] of releases.entries()) {
    const next = taskOf(41 + i, at, i < 3 ? {} : { memory: 2048 })
    const by = actors.ci
    story
      .act({
        at,
        by,
        in: place,
        call: 'ecs:RegisterTaskDefinition',
        request: { family: name },
        response: { taskDefinition: { taskDefinitionArn: next.arn } },
      })
      .creates(next)
    const minutes = (more: number): Moment => [
      at[0],
      `${at[1].slice(0, 3)}${String(Number(at[1].slice(3)) + more).padStart(2, '0')}`,
    ]
    story
      .act({
        at: minutes(2),
        by,
        in: place,
        call: 'ecs:UpdateService',
        request: { cluster: cluster.arn, service: name, taskDefinition: next.arn },
      })
      .changes(running, { 'configuration.TaskDefinition': next.arn })
    story
      .act({
        at: minutes(12),
        by,
        in: place,
        call: 'ecs:DeregisterTaskDefinition',
        request: { taskDefinition: task.arn },
      })
      .deletes(task)
    task = next
  }
}
