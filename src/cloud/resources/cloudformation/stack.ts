import type { Stack } from '@aws-sdk/client-cloudformation'
import { mapConcurrently } from '../../concurrently.ts'
import { isWanted, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessSaid } from '../../unless-said.ts'
import { membersOf, recordedTypeOf, relationshipsOf } from './members.ts'

/** Stacks whose members are listed side by side. */
const CONCURRENCY = 4

/**
 * A stack with its members. Deleted stacks, which CloudFormation describes for ninety days more, are not there.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Stack.html
 */
export const stack = resourceType({
  type: 'AWS::CloudFormation::Stack',
  permissions: ['cloudformation:DescribeStacks', 'cloudformation:ListStackResources'],
  changedBy: [
    {
      eventSource: 'cloudformation.amazonaws.com',
      eventNames: [
        'CancelUpdateStack',
        'ContinueUpdateRollback',
        'CreateChangeSet',
        'CreateStack',
        'DeleteStack',
        'DetectStackDrift',
        'DetectStackResourceDrift',
        'ExecuteChangeSet',
        'RollbackStack',
        'UpdateStack',
        'UpdateTerminationProtection',
      ],
      // Callers give the name or the ARN under `stackName`; a change set may be named alone.
      id: ['requestParameters.stackName', 'responseElements.stackId'],
      name: ['requestParameters.stackName'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('cloudformation')
    yield* mapConcurrently(only === undefined ? all(service) : wantedOf(service, only), CONCURRENCY, async (stack) => {
      const named = { resourceId: stack.StackId!, resourceName: stack.StackName, arn: stack.StackId }
      if (stack.StackStatus === 'DELETE_COMPLETE' || !isWanted(only, named)) return undefined
      const members = await unlessNone(membersOf(service, named.resourceId))
      if (members === undefined) return undefined
      const drift = stack.DriftInformation?.StackDriftStatus
      return {
        ...named,
        availabilityZone: 'Regional',
        resourceCreationTime: stack.CreationTime,
        tags: tagMap(stack.Tags),
        configuration: shape('AWS::CloudFormation::Stack', stack),
        supplementaryConfiguration: {
          EnableTerminationProtection: stack.EnableTerminationProtection ?? false,
          ParentStackId: stack.ParentId,
          // A status of drift is known once a detection has ended.
          StackDriftDetectionInformation:
            drift === 'DRIFTED' || drift === 'IN_SYNC' ? { DetectionStatus: 'DETECTION_COMPLETE' } : undefined,
          StackResourceSummaries: members.map((member) =>
            shape('AWS::CloudFormation::Stack', member, 'supplementaryConfiguration.StackResourceSummaries'),
          ),
          unsupportedResources: members
            .filter((m) => recordedTypeOf(m) === undefined)
            .map((m) => ({ resourceId: m.PhysicalResourceId, resourceType: m.ResourceType })),
        },
        relationships: relationshipsOf(members),
      }
    })
  },
})

async function* all({ sdk, client }: Service<'cloudformation'>): AsyncGenerator<Stack> {
  for await (const page of sdk.paginateDescribeStacks({ client }, {})) yield* page.Stacks ?? []
}

async function* wantedOf({ sdk, client }: Service<'cloudformation'>, only: readonly Wanted[]): AsyncGenerator<Stack> {
  const seen = new Set<string | undefined>()
  for (const StackName of new Set(only.map((w) => w.resourceId ?? w.arn ?? w.resourceName))) {
    const answer = await unlessNone(client.send(new sdk.DescribeStacksCommand({ StackName })))
    for (const stack of answer?.Stacks ?? []) {
      if (!seen.has(stack.StackId)) yield stack
      seen.add(stack.StackId)
    }
  }
}

/** CloudFormation says in words only that there is no such stack: the error is the same for any bad input. */
export function unlessNone<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  return unlessSaid(answer, 'ValidationError', /does not exist/)
}
