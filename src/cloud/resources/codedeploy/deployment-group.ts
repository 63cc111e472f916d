import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::CodeDeploy::DeploymentGroup'
const AT_ONCE = 4
const GONE = ['ApplicationDoesNotExistException', 'DeploymentGroupDoesNotExistException']

/** https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_GetDeploymentGroup.html */
export const deploymentGroup = resourceType({
  type: TYPE,
  permissions: [
    'codedeploy:GetDeploymentGroup',
    'codedeploy:ListApplications',
    'codedeploy:ListDeploymentGroups',
    'codedeploy:ListTagsForResource',
  ],
  changedBy: [
    {
      eventSource: 'codedeploy.amazonaws.com',
      eventNames: ['CreateDeployment', 'CreateDeploymentGroup', 'DeleteDeploymentGroup', 'UpdateDeploymentGroup'],
      name: [
        'requestParameters.deploymentGroupName',
        'requestParameters.currentDeploymentGroupName',
        'requestParameters.newDeploymentGroupName',
      ],
    },
    // They rename or delete the groups of an application, which they do not name.
    { eventSource: 'codedeploy.amazonaws.com', eventNames: ['DeleteApplication', 'UpdateApplication'] },
    {
      eventSource: 'codedeploy.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  volatile: ['lastAttemptedDeployment', 'lastSuccessfulDeployment'].map((name) => `configuration.${name}`),
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('codedeploy')
    const named = (name: string) => only?.every((wanted) => otherName(wanted, name)) !== true
    const groups = mapConcurrently(listed(service, named), AT_ONCE, (asked) =>
      unlessGone(described(cloud, service, asked, only), ...GONE),
    )
    for await (const group of groups) if (group !== 'not wanted') yield group
  },
})

interface Asked {
  readonly applicationName: string
  readonly deploymentGroupName: string
}

/** Whether a wanted group certainly has another name: the lists have names alone. */
function otherName(wanted: Wanted, name: string): boolean {
  return wanted.resourceName !== undefined && wanted.resourceName !== name
}

async function* listed(
  { sdk, client }: Service<'codedeploy'>,
  named: (name: string) => boolean,
): AsyncGenerator<Asked> {
  for await (const { applications = [] } of sdk.paginateListApplications({ client }, {})) {
    for (const applicationName of applications) {
      const groups = pages(
        (nextToken) => client.send(new sdk.ListDeploymentGroupsCommand({ applicationName, nextToken })),
        (page) => page.nextToken,
      )
      const names = await unlessGone(Array.fromAsync(groups), ...GONE)
      for (const deploymentGroupName of names?.flatMap((page) => page.deploymentGroups ?? []) ?? [])
        if (named(deploymentGroupName)) yield { applicationName, deploymentGroupName }
    }
  }
}

async function described(
  cloud: Cloud,
  { sdk, client }: Service<'codedeploy'>,
  asked: Asked,
  only: readonly Wanted[] | undefined,
): Promise<Resource | 'not wanted'> {
  const { deploymentGroupInfo = {} } = await client.send(new sdk.GetDeploymentGroupCommand(asked))
  const place = `arn:${cloud.partition}:codedeploy:${cloud.region}:${cloud.accountId}`
  const arn = `${place}:deploymentgroup:${asked.applicationName}/${asked.deploymentGroupName}`
  const names = { resourceId: deploymentGroupInfo.deploymentGroupId!, resourceName: asked.deploymentGroupName, arn }
  if (!isWanted(only, names)) return 'not wanted'
  const tags = pages(
    (NextToken) => client.send(new sdk.ListTagsForResourceCommand({ ResourceArn: arn, NextToken })),
    (page) => page.NextToken,
  )
  return {
    ...names,
    availabilityZone: 'Regional',
    tags: tagMap((await Array.fromAsync(tags)).flatMap((page) => page.Tags ?? [])),
    configuration: shape(TYPE, deploymentGroupInfo),
    relationships: relate(TYPE, 'AWS::CodeDeploy::Application', [{ resourceName: asked.applicationName }]),
  }
}
