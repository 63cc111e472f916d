import type { QueryLoggingConfig } from '@aws-sdk/client-route-53'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { isWanted, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::Route53::HostedZone'
/** Route 53 allows an account five calls a second in all. */
const AT_ONCE = 2

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-route53-hostedzone.html */
export const hostedZone = resourceType({
  type: TYPE,
  permissions: [
    'route53:ListHostedZones',
    'route53:GetHostedZone',
    'route53:ListQueryLoggingConfigs',
    'route53:ListTagsForResource',
  ],
  changedBy: [
    {
      eventSource: 'route53.amazonaws.com',
      eventNames: [
        'CreateHostedZone',
        'DeleteHostedZone',
        'UpdateHostedZoneComment',
        'UpdateHostedZoneFeatures',
        'AssociateVPCWithHostedZone',
        'DisassociateVPCFromHostedZone',
        'CreateQueryLoggingConfig',
        'ChangeTagsForResource',
      ],
      id: [
        'requestParameters.id',
        'requestParameters.hostedZoneId',
        'requestParameters.resourceId',
        'responseElements.hostedZone.id',
      ],
    },
    // It names the logging configuration, not the zone.
    { eventSource: 'route53.amazonaws.com', eventNames: ['DeleteQueryLoggingConfig'] },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const logging = await queryLogging(cloud)
    for await (const zone of mapConcurrently(ids(cloud, only), AT_ONCE, (id) =>
      described(cloud, id, logging.get(id)),
    )) {
      if (only === undefined || isWanted(only.map(bare), zone)) yield zone
    }
  },
})

/** Events name a zone as `Z1` or as `/hostedzone/Z1`. */
function bare({ resourceId, ...rest }: Wanted): Wanted {
  return { ...rest, resourceId: resourceId?.replace('/hostedzone/', '') }
}

async function* ids(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<string> {
  const wanted = only?.map((w) => bare(w).resourceId ?? w.arn?.split(':hostedzone/')[1])
  if (wanted?.every((id) => id !== undefined)) {
    yield* new Set(wanted)
    return
  }
  const { sdk, client } = await cloud.service('route-53')
  for await (const page of sdk.paginateListHostedZones({ client }, {})) {
    for (const { Id } of page.HostedZones ?? []) if (Id) yield Id.replace('/hostedzone/', '')
  }
}

/** The query logging of all zones, in one list: a call for each zone would take the half of what the account may call. */
async function queryLogging(cloud: Cloud): Promise<Map<string, QueryLoggingConfig>> {
  const { sdk, client } = await cloud.service('route-53')
  const byZone = new Map<string, QueryLoggingConfig>()
  for await (const page of sdk.paginateListQueryLoggingConfigs({ client }, {})) {
    for (const config of page.QueryLoggingConfigs ?? []) byZone.set(config.HostedZoneId!, config)
  }
  return byZone
}

async function described(cloud: Cloud, id: string, logging?: QueryLoggingConfig): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('route-53')
  const answer = await unlessGone(client.send(new sdk.GetHostedZoneCommand({ Id: id })), 'NoSuchHostedZone')
  if (answer === undefined) return undefined
  const tagging = client.send(new sdk.ListTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: id }))
  const tags = await unlessGone(tagging, 'NoSuchHostedZone')
  if (tags === undefined) return undefined
  const { HostedZone: zone, DelegationSet, VPCs = [] } = answer
  return {
    resourceId: id,
    resourceName: zone?.Name,
    arn: `arn:${cloud.partition}:route53:::hostedzone/${id}`,
    availabilityZone: 'Regional',
    tags: tagMap(tags.ResourceTagSet?.Tags),
    configuration: shape(TYPE, {
      Id: id,
      Name: zone?.Name,
      HostedZoneConfig: zone?.Config,
      NameServers: DelegationSet?.NameServers ?? [],
      VPCs,
      HostedZoneTags: tags.ResourceTagSet?.Tags ?? [],
      // AWS Config has the whole of it under the name of its one member.
      QueryLoggingConfig: logging && { CloudWatchLogsLogGroupArn: logging },
    }),
  }
}
