/** Servers, their disks, and what spreads the load over them. */
import { actors } from '../actor.ts'
import { ec2Id } from '../identifier.ts'
import { autoScalingGroup, launchTemplate, listener, loadBalancer, scaledInstances } from '../parts/balancing.ts'
import { bucketName } from '../parts/bucket.ts'
import { type Server, type ServerOptions, server, volume } from '../parts/instance.ts'
import { certificate } from '../parts/operations.ts'
import type { Place, Places } from '../place.ts'
import type { Sample } from '../sample.ts'
import type { Story } from '../story.ts'
import type { Keys } from './keys.ts'
import type { Networks } from './networks.ts'

const IMAGE = 'ami-0c2f4a1e9d8b7a601'
const NEWER_IMAGE = 'ami-0e81d5b3f7c2946aa'

export function compute(story: Story, places: Places, networks: Networks, keys: Keys): void {
  const { production, staging, platform } = places
  const serverIn = (place: Place, name: string, zone: number, options: Partial<ServerOptions> = {}): Server => {
    const { privateSubnets, groups } = networks.get(place)!
    return server(place, name, {
      subnet: privateSubnets[zone % privateSubnets.length]!,
      groups: [groups.app],
      launched: [-60, '08:00'],
      role: 'AppServer',
      encryptedBy: keys.data.get(place)?.arn,
      tags: { Environment: place.account.name, CostCenter: place.account.name === 'platform' ? 'platform' : 'shop' },
      ...options,
    })
  }
  const found = (place: Place, name: string, zone: number, options?: Partial<ServerOptions>): Server => {
    const made = serverIn(place, name, zone, options)
    story.finds(...made.all)
    return made
  }
  const shop = ['shop-1', 'shop-2', 'shop-3'].map((name, i) => found(production.virginia, name, i))
  const shopEu = ['shop-1', 'shop-2'].map((name, i) => found(production.ireland, name, i))
  found(production.virginia, 'search-1', 0, { data: 200, instanceType: 'r7g.large' })
  const second = found(production.virginia, 'search-2', 1, { data: 200, instanceType: 'r7g.large' })
  const invoices = found(production.virginia, 'invoices', 2, {
    tokens: 'optional',
    launched: [-700, '09:00'],
    tags: {},
  })
  found(production.ireland, 'search-1', 1, { data: 100, instanceType: 'r7g.large' })
  const test = found(staging.virginia, 'shop-1', 0, { encryptedBy: undefined })
  found(staging.virginia, 'shop-2', 1, { encryptedBy: undefined })
  found(staging.ireland, 'shop-1', 0, { encryptedBy: undefined })
  for (const place of [production.virginia, production.ireland, staging.virginia, platform.virginia]) {
    const { publicSubnets, groups } = networks.get(place)!
    const subnet = publicSubnets[0]!
    found(place, 'bastion', 0, {
      subnet,
      groups: [groups.bastion],
      publicIp: `203.0.113.${200 + place.region.length}`,
      instanceType: 't4g.nano',
    })
  }
  found(platform.virginia, 'runner-1', 0, { data: 100, instanceType: 'c7g.xlarge' })
  found(platform.virginia, 'runner-2', 1, { data: 100, instanceType: 'c7g.xlarge' })
  found(platform.virginia, 'grafana', 1)

  balance(story, production.virginia, networks, shop)
  balance(story, production.ireland, networks, shopEu)
  const extra = serverIn(production.virginia, 'shop-4', 0, { launched: [37, '18:04'], imageId: NEWER_IMAGE })
  scale(story, production.virginia, networks, shop, extra)
  metadata(story, invoices.instance)
  disks(story, staging.virginia, test, second)
  night(
    story,
    serverIn(staging.virginia, 'load-generator', 1, {
      launched: [15, '10:40'],
      encryptedBy: undefined,
      tags: {},
      instanceType: 'c7g.4xlarge',
    }),
  )
}

function balance(story: Story, place: Place, networks: Networks, shop: readonly Server[]): void {
  const { publicSubnets, privateSubnets, groups } = networks.get(place)!
  const tags = { Environment: 'production', CostCenter: 'shop' }
  const domain = place.region === 'us-east-1' ? 'shop.example.com' : 'eu.shop.example.com'
  const logTo = place.region === 'us-east-1' ? bucketName(place, 'access-logs') : undefined
  const balancer = loadBalancer(place, 'shop', {
    created: [-200, '10:00'],
    subnets: publicSubnets,
    group: groups.web,
    tags,
    logTo,
  })
  const cert = certificate(place, domain, [-150, '06:00'], [245, '06:00'], tags)
  const secure = listener(balancer, cert, 'ELBSecurityPolicy-2016-08')
  const template = launchTemplate(place, 'shop', {
    created: [-200, '10:20'],
    image: IMAGE,
    instanceType: 't4g.medium',
    group: groups.app,
    role: 'AppServer',
  })
  const group = scalingGroup(
    place,
    template,
    privateSubnets,
    shop.map((s) => s.instance),
  )
  story.finds(balancer, cert, listener(balancer), secure, template, group)
  const request = { listenerArn: secure.arn, sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }
  story
    .act({
      at: [place.region === 'us-east-1' ? 29 : 30, '09:15'],
      by: actors.ci,
      in: place,
      call: 'elasticloadbalancing:ModifyListener',
      request,
    })
    .changes(secure, { 'configuration.SslPolicy': request.sslPolicy })
}

function scalingGroup(
  place: Place,
  template: Sample,
  subnets: readonly Sample[],
  instances: readonly Sample[],
): Sample {
  const tags = { Environment: 'production', CostCenter: 'shop' }
  const sizes = [2, instances.length, 6] as const
  return autoScalingGroup(place, 'shop', { created: [-200, '10:30'], template, subnets, instances, sizes, tags })
}

/** A sale: a newer image, one server more, and after it one server less. */
function scale(story: Story, place: Place, networks: Networks, shop: readonly Server[], extra: Server): void {
  const { privateSubnets, groups } = networks.get(place)!
  const template = launchTemplate(place, 'shop', {
    created: [-200, '10:20'],
    image: IMAGE,
    instanceType: 't4g.medium',
    group: groups.app,
    role: 'AppServer',
  })
  const groupWith = (servers: readonly Server[]) =>
    scalingGroup(
      place,
      template,
      privateSubnets,
      servers.map((s) => s.instance),
    )
  const group = groupWith(shop)
  const capacity = (servers: readonly Server[]) => ({
    'configuration.desiredCapacity': servers.length,
    'configuration.instances': scaledInstances(servers.map((s) => s.instance)),
    relationships: groupWith(servers).relationships,
  })
  story
    .act({
      at: [36, '10:12'],
      by: actors.ci,
      in: place,
      call: 'ec2:CreateLaunchTemplateVersion',
      request: { CreateLaunchTemplateVersionRequest: { LaunchTemplateName: 'shop' } },
    })
    .changes(template, {
      'configuration.LatestVersionNumber': '2',
      'configuration.DefaultVersionNumber': '2',
      'configuration.LaunchTemplateData.ImageId': NEWER_IMAGE,
    })
  const instances = { items: [{ instanceId: extra.instance.resourceId }] }
  story
    .act({
      at: [37, '18:04'],
      by: actors.autoScaling,
      in: place,
      call: 'ec2:RunInstances',
      request: { instancesSet: { items: [{ imageId: NEWER_IMAGE }] } },
      response: { instancesSet: instances },
    })
    .creates(...extra.all)
    .changes(group, capacity([...shop, extra]))
  story
    .act({
      at: [40, '02:30'],
      by: actors.autoScaling,
      in: place,
      call: 'ec2:TerminateInstances',
      request: { instancesSet: instances },
    })
    .deletes(...extra.all)
    .changes(group, capacity(shop))
}

/** An old server learns IMDSv2, and gets its tags. */
function metadata(story: Story, instance: Sample): void {
  const { place, resourceId: instanceId } = instance
  story
    .act({
      at: [10, '09:40'],
      by: actors.sam,
      in: place,
      call: 'ec2:ModifyInstanceMetadataOptions',
      request: { ModifyInstanceMetadataOptionsRequest: { InstanceId: instanceId, HttpTokens: 'required' } },
    })
    .changes(instance, { 'configuration.metadataOptions.httpTokens': 'required' })
  const stop = (at: readonly [number, string], call: string, code: number, name: string) =>
    story
      .act({ at, by: actors.ada, in: place, call, request: { instancesSet: { items: [{ instanceId }] } } })
      .changes(instance, { 'configuration.state': { code, name } })
  stop([42, '06:00'], 'ec2:StopInstances', 80, 'stopped')
  story
    .act({
      at: [42, '06:05'],
      by: actors.ada,
      in: place,
      call: 'ec2:ModifyInstanceAttribute',
      request: { instanceId, instanceType: { value: 't4g.large' } },
    })
    .changes(instance, { 'configuration.instanceType': 't4g.large' })
  stop([42, '06:09'], 'ec2:StartInstances', 16, 'running')
}

/** Disks: one more without encryption, one that grows. */
function disks(story: Story, place: Place, { instance }: Server, grown: Server): void {
  const bare = volume(place, ec2Id('vol', place.accountId, 'import'), {
    zone: instance.availabilityZone,
    created: [7, '11:02'],
    size: 500,
    encryptedBy: undefined,
  })
  const request = { size: '500', zone: instance.availabilityZone, encrypted: false }
  story
    .act({
      at: [7, '11:02'],
      by: actors.ivy,
      in: place,
      call: 'ec2:CreateVolume',
      request,
      response: { volumeId: bare.resourceId },
    })
    .creates(bare)
  story
    .act({
      at: [35, '16:10'],
      by: actors.ivy,
      in: place,
      call: 'ec2:DeleteVolume',
      request: { volumeId: bare.resourceId },
    })
    .deletes(bare)
  const data = grown.volumes.at(-1)!
  const modify = { ModifyVolumeRequest: { VolumeId: data.resourceId, Size: 400, Iops: 6000 } }
  story
    .act({ at: [23, '20:30'], by: actors.ada, in: data.place, call: 'ec2:ModifyVolume', request: modify })
    .changes(data, { 'configuration.size': 400, 'configuration.iops': 6000 })
}

/** A load generator without a tag runs for a week, and nobody knows whose it is. */
function night(story: Story, generator: Server): void {
  const place = generator.instance.place
  const instances = { items: [{ instanceId: generator.instance.resourceId }] }
  story
    .act({
      at: [15, '10:40'],
      by: actors.ivy,
      in: place,
      call: 'ec2:RunInstances',
      request: { instancesSet: { items: [{ imageId: IMAGE }] } },
      response: { instancesSet: instances },
    })
    .creates(...generator.all)
  story
    .act({
      at: [22, '16:45'],
      by: actors.ivy,
      in: place,
      call: 'ec2:TerminateInstances',
      request: { instancesSet: instances },
    })
    .deletes(...generator.all)
}
