import type { ClusterParameterGroup, Parameter } from '@aws-sdk/client-redshift'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { redshiftArn } from './arn.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::Redshift::ClusterParameterGroup'
const AT_ONCE = 4
const GONE = 'ClusterParameterGroupNotFoundFault'

/** https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusterParameters.html */
export const redshiftClusterParameterGroup = resourceType({
  type: TYPE,
  permissions: ['redshift:DescribeClusterParameterGroups', 'redshift:DescribeClusterParameters'],
  changedBy: [
    {
      eventSource: 'redshift.amazonaws.com',
      eventNames: [
        'CreateClusterParameterGroup',
        'DeleteClusterParameterGroup',
        'ModifyClusterParameterGroup',
        'ResetClusterParameterGroup',
      ],
      name: ['requestParameters.parameterGroupName'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('redshift')
    yield* mapConcurrently(groups(service, only), AT_ONCE, (group) => resourceOf(cloud, service, group))
  },
})

async function* groups({ sdk, client }: Service<'redshift'>, only: readonly Wanted[] | undefined) {
  const names = wantedNames(only, 'parametergroup:')
  if (names === undefined) {
    for await (const page of sdk.paginateDescribeClusterParameterGroups({ client, pageSize: 100 }, {}))
      yield* page.ParameterGroups ?? []
    return
  }
  for (const ParameterGroupName of names) {
    const command = new sdk.DescribeClusterParameterGroupsCommand({ ParameterGroupName })
    yield* (await unlessGone(client.send(command), GONE))?.ParameterGroups ?? []
  }
}

async function resourceOf(
  cloud: Cloud,
  service: Service<'redshift'>,
  group: ClusterParameterGroup,
): Promise<Resource | undefined> {
  const name = group.ParameterGroupName!
  const Parameters = await unlessGone(parametersOf(service, name), GONE)
  if (Parameters === undefined) return undefined
  return {
    resourceId: name,
    resourceName: name,
    arn: redshiftArn(cloud, `parametergroup:${name}`),
    availabilityZone: 'Regional',
    tags: tagMap(group.Tags),
    configuration: shape(TYPE, { Tags: [], ...group }),
    supplementaryConfiguration: shape(TYPE, { Parameters }, 'supplementaryConfiguration'),
  }
}

async function parametersOf({ sdk, client }: Service<'redshift'>, ParameterGroupName: string): Promise<Parameter[]> {
  const parameters: Parameter[] = []
  for await (const page of sdk.paginateDescribeClusterParameters({ client, pageSize: 100 }, { ParameterGroupName }))
    parameters.push(...(page.Parameters ?? []))
  return parameters
}
