/** Six networks; groups that were opened to the world, and closed again. */
import { actors } from '../actor.ts'
import { type Network, type NetworkOptions, network } from '../parts/network.ts'
import { anywhere, fromGroup, securityGroup, tcp } from '../parts/security-group.ts'
import { allOf, type Place, type Places } from '../place.ts'
import type { Sample } from '../sample.ts'
import type { Story } from '../story.ts'

export type Networks = ReadonlyMap<Place, Network>

export function networks(story: Story, places: Places): Networks {
  const { production, staging, platform } = places
  const tagged = (place: Place, costCenter: string) => ({ Environment: place.account.name, CostCenter: costCenter })
  const plans: readonly (readonly [Place, Omit<NetworkOptions, 'tags'>, string])[] = [
    [production.virginia, { cidr: '10.10', zones: 'abc', flowLog: true }, 'shop'],
    [production.ireland, { cidr: '10.11', zones: 'abc', flowLog: true }, 'shop'],
    [staging.virginia, { cidr: '10.20', zones: 'ab' }, 'shop'],
    [staging.ireland, { cidr: '10.21', zones: 'ab' }, 'shop'],
    [platform.virginia, { cidr: '10.30', zones: 'ab', flowLog: true }, 'platform'],
    [platform.ireland, { cidr: '10.31', zones: 'ab' }, 'platform'],
  ]
  const built = new Map(
    plans.map(([place, plan, center]) => [place, network(place, { ...plan, tags: tagged(place, center) })]),
  )
  for (const place of allOf(places)) story.finds(...built.get(place)!.all)

  openForSsh(story, production.virginia, built.get(production.virginia)!)
  partner(story, production.virginia, built.get(production.virginia)!)
  loadTest(story, staging.virginia, built.get(staging.virginia)!)
  flowLogs(story, production.ireland, built.get(production.ireland)!)
  return built
}

/** What CloudTrail has of a rule. */
export function ingressRequest({ resourceId: groupId }: Sample, port: number, cidrIp: string): object {
  const permission = {
    ipProtocol: 'tcp',
    fromPort: port,
    toPort: port,
    groups: {},
    ipRanges: { items: [{ cidrIp }] },
    ipv6Ranges: {},
    prefixListIds: {},
  }
  return { groupId, ipPermissions: { items: [permission] } }
}

/** The intern works from home one evening; the morning's audit finds it. */
function openForSsh(story: Story, place: Place, { groups: { app, web, bastion } }: Network): void {
  const usual = [fromGroup(8080, place, web), fromGroup(22, place, bastion)]
  const authorize = 'ec2:AuthorizeSecurityGroupIngress'
  const revoke = 'ec2:RevokeSecurityGroupIngress'
  story
    .act({ at: [9, '21:42'], by: actors.ivy, in: place, call: authorize, request: ingressRequest(app, 22, anywhere) })
    .changes(app, { 'configuration.ipPermissions': [...usual, tcp(22, [anywhere], 'temporary')] })
  story
    .act({ at: [10, '07:58'], by: actors.sam, in: place, call: revoke, request: ingressRequest(app, 22, anywhere) })
    .changes(app, { 'configuration.ipPermissions': usual })
  story
    .act({
      at: [31, '10:20'],
      by: actors.ci,
      in: place,
      call: authorize,
      request: { groupId: app.resourceId, fromPort: 9090 },
    })
    .changes(app, { 'configuration.ipPermissions': [...usual, tcp(9090, ['10.30.0.0/16'], 'metrics')] })
}

/** A partner may reach a database: first from everywhere, later from where it is. */
function partner(story: Story, place: Place, { vpc, groups: { data } }: Network): void {
  const rule = (cidr: string) => [tcp(5432, [cidr], 'reporting partner')]
  const partner = securityGroup(place, 'reporting-partner', {
    vpcId: vpc.resourceId,
    description: 'Access of the reporting partner',
    ingress: [],
  })
  const by = actors.ben
  const groupId = partner.resourceId
  story
    .act({
      ...{ at: [20, '13:05'], by, in: place, call: 'ec2:CreateSecurityGroup' },
      request: {
        groupName: 'reporting-partner',
        groupDescription: 'Access of the reporting partner',
        vpcId: vpc.resourceId,
      },
      response: { groupId },
    })
    .creates(partner)
  story
    .act({
      at: [20, '13:11'],
      by,
      in: place,
      call: 'ec2:AuthorizeSecurityGroupIngress',
      request: ingressRequest(partner, 5432, anywhere),
    })
    .changes(partner, { 'configuration.ipPermissions': rule(anywhere) })
  story
    .act({
      ...{ at: [23, '09:30'], by: actors.sam, in: place, call: 'ec2:ModifySecurityGroupRules' },
      request: {
        ModifySecurityGroupRulesRequest: {
          GroupId: groupId,
          SecurityGroupRule: { SecurityGroupRule: { CidrIpv4: '198.51.100.128/28' } },
        },
      },
    })
    .changes(partner, { 'configuration.ipPermissions': rule('198.51.100.128/28') })
  story
    .act({
      ...{ at: [24, '11:00'], by, in: place, call: 'ec2:CreateTags' },
      request: {
        resourcesSet: { items: [{ resourceId: groupId }] },
        tagSet: { items: [{ key: 'CostCenter', value: 'shop' }] },
      },
    })
    .changes(partner, { 'tags.CostCenter': 'shop', 'tags.Environment': 'production' })
  story
    .act({ at: [44, '15:40'], by, in: place, call: 'ec2:DeleteSecurityGroup', request: { groupId } })
    .deletes(partner)
  story
    .act({
      ...{ at: [36, '08:45'], by: actors.ada, in: place, call: 'ec2:CreateTags' },
      request: {
        resourcesSet: { items: [{ resourceId: data.resourceId }] },
        tagSet: { items: [{ key: 'DataClass', value: 'confidential' }] },
      },
    })
    .changes(data, { 'tags.DataClass': 'confidential' })
}

/** A group for a load test, deleted, and made again under the same name: another id, another resource. */
function loadTest(story: Story, place: Place, { vpc }: Network): void {
  const description = 'Load generators'
  const options = { vpcId: vpc.resourceId, description, ingress: [tcp(8089, [anywhere])] }
  const [first, second] = [
    securityGroup(place, 'load-test', options),
    securityGroup(place, 'load-test', { ...options, again: true }),
  ]
  const create = {
    by: actors.ivy,
    in: place,
    call: 'ec2:CreateSecurityGroup',
    request: { groupName: 'load-test', groupDescription: description },
  }
  const remove = { by: actors.ivy, in: place, call: 'ec2:DeleteSecurityGroup' }
  story.act({ ...create, at: [15, '10:15'], response: { groupId: first.resourceId } }).creates(first)
  story.act({ ...remove, at: [22, '16:50'], request: { groupId: first.resourceId } }).deletes(first)
  story.act({ ...create, at: [30, '09:05'], response: { groupId: second.resourceId } }).creates(second)
}

/** Somebody saves money on logs, for a day. */
function flowLogs(story: Story, place: Place, { all }: Network): void {
  const log = all.find((s) => s.resourceType === 'AWS::EC2::FlowLog')!
  story
    .act({
      ...{ at: [26, '14:33'], by: actors.ben, in: place, call: 'ec2:DeleteFlowLogs' },
      request: { DeleteFlowLogsRequest: { FlowLogId: { tag: 1, content: log.resourceId } } },
    })
    .deletes(log)
}
