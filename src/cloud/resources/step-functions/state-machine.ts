import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { isWanted, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::StepFunctions::StateMachine'
const AT_ONCE = 4

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-stepfunctions-statemachine.html */
export const stateMachine = resourceType({
  type: TYPE,
  permissions: ['states:ListStateMachines', 'states:DescribeStateMachine', 'states:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'states.amazonaws.com',
      eventNames: ['CreateStateMachine', 'UpdateStateMachine', 'DeleteStateMachine'],
      arn: ['requestParameters.stateMachineArn', 'responseElements.stateMachineArn'],
    },
    {
      eventSource: 'states.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    yield* mapConcurrently(arns(cloud, only), AT_ONCE, (arn) => described(cloud, arn))
  },
})

async function* arns(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<string> {
  const wanted = only?.map((w) => w.arn ?? w.resourceId)
  if (wanted?.every((arn) => arn !== undefined)) {
    yield* new Set(wanted.filter((arn) => arn.includes(':stateMachine:')))
    return
  }
  const { sdk, client } = await cloud.service('sfn')
  for await (const page of sdk.paginateListStateMachines({ client, pageSize: 1000 }, {})) {
    for (const { stateMachineArn: arn, name } of page.stateMachines ?? []) {
      if (arn && isWanted(only, { resourceId: arn, resourceName: name, arn })) yield arn
    }
  }
}

async function described(cloud: Cloud, arn: string): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('sfn')
  const details = await unlessGone(
    Promise.all([
      client.send(new sdk.DescribeStateMachineCommand({ stateMachineArn: arn })),
      client.send(new sdk.ListTagsForResourceCommand({ resourceArn: arn })),
    ]),
    'StateMachineDoesNotExist',
    'ResourceNotFound',
  )
  if (details === undefined) return undefined
  const [machine, { tags = [] }] = details
  return {
    resourceId: arn,
    resourceName: machine.name,
    arn,
    availabilityZone: 'Regional',
    resourceCreationTime: machine.creationDate,
    tags: tagMap(tags),
    configuration: shape(TYPE, {
      Arn: arn,
      StateMachineName: machine.name,
      StateMachineType: machine.type,
      DefinitionString: machine.definition,
      RoleArn: machine.roleArn,
      LoggingConfiguration: machine.loggingConfiguration,
      TracingConfiguration: machine.tracingConfiguration,
      Tags: tags,
    }),
  }
}
