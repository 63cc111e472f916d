import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { wantedNames } from '../../wanted-names.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::ECS::TaskDefinition'
const AT_ONCE = 8
/** `family:revision` */
const REVISION = /^[\w-]+:\d+$/

/**
 * Each active revision is a resource. There may be thousands, and one never changes but in its tags and by being
 * deregistered, which is its end here.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ecs-taskdefinition.html
 */
export const taskDefinition = resourceType({
  type: TYPE,
  permissions: ['ecs:ListTaskDefinitions', 'ecs:DescribeTaskDefinition'],
  changedBy: [
    {
      eventSource: 'ecs.amazonaws.com',
      eventNames: ['DeregisterTaskDefinition', 'RegisterTaskDefinition'],
      arn: ['responseElements.taskDefinition.taskDefinitionArn'],
    },
    {
      eventSource: 'ecs.amazonaws.com',
      eventNames: ['DeleteTaskDefinitions'],
      arn: ['responseElements.taskDefinitions[].taskDefinitionArn'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('ecs')
    const wanted = wantedNames(only, 'task-definition/')?.filter((name) => REVISION.test(name))
    yield* mapConcurrently(wanted ?? activeArns(service), AT_ONCE, (name) => readDefinition(service, name))
  },
})

async function* activeArns({ sdk, client }: Service<'ecs'>): AsyncGenerator<string> {
  for await (const page of sdk.paginateListTaskDefinitions({ client, pageSize: 100 }, { status: 'ACTIVE' }))
    yield* page.taskDefinitionArns ?? []
}

async function readDefinition(service: Service<'ecs'>, name: string): Promise<Resource | undefined> {
  const { taskDefinition: found, tags } = (await describe(service, name)) ?? {}
  if (found?.status !== 'ACTIVE') return undefined
  const resourceId = `${found.family}:${found.revision}`
  return {
    resourceId,
    resourceName: resourceId,
    arn: found.taskDefinitionArn,
    availabilityZone: 'Regional',
    resourceCreationTime: found.registeredAt,
    tags: tagMap(tags),
    configuration: shape(TYPE, { ...found, Tags: tags ?? [] }),
  }
}

/** `undefined` when there is none: the service has no error of its own for that, only this text. */
async function describe({ sdk, client }: Service<'ecs'>, taskDefinition: string) {
  try {
    return await client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] }))
  } catch (error) {
    if (error instanceof sdk.ClientException && /^Unable to describe task definition\.?$/.test(error.message)) return
    throw error
  }
}
