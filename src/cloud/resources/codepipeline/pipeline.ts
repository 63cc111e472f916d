import type { ActionDeclaration, PipelineDeclaration } from '@aws-sdk/client-codepipeline'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { epochTimes } from '../../epoch-times.ts'
import { relate } from '../../relate.ts'
import { type Relationship, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'

const TYPE = 'AWS::CodePipeline::Pipeline'
const AT_ONCE = 4
const GONE = ['PipelineNotFoundException', 'ResourceNotFoundException']

/** https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GetPipeline.html */
export const pipeline = resourceType({
  type: TYPE,
  permissions: ['codepipeline:ListPipelines', 'codepipeline:GetPipeline', 'codepipeline:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'codepipeline.amazonaws.com',
      eventNames: ['CreatePipeline', 'UpdatePipeline', 'DeletePipeline'],
      name: ['requestParameters.pipeline.name', 'requestParameters.name'],
    },
    {
      eventSource: 'codepipeline.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'schema',

  async *read(cloud, only) {
    const service = await cloud.service('codepipeline')
    yield* mapConcurrently(names(service, only), AT_ONCE, (name) =>
      unlessGone(described(cloud, service, name), ...GONE),
    )
  },
})

async function* names({ sdk, client }: Service<'codepipeline'>, only: readonly Wanted[] | undefined) {
  const wanted = wantedNames(only, '')
  if (wanted !== undefined) yield* wanted
  else
    for await (const page of sdk.paginateListPipelines({ client }, {}))
      for (const { name } of page.pipelines ?? []) if (name !== undefined) yield name
}

async function described(cloud: Cloud, { sdk, client }: Service<'codepipeline'>, name: string): Promise<Resource> {
  const found = await client.send(new sdk.GetPipelineCommand({ name }))
  const arn =
    found.metadata?.pipelineArn ?? `arn:${cloud.partition}:codepipeline:${cloud.region}:${cloud.accountId}:${name}`
  const tags = []
  for await (const page of sdk.paginateListTagsForResource({ client }, { resourceArn: arn }))
    tags.push(...(page.tags ?? []))
  return {
    resourceId: name,
    resourceName: name,
    arn,
    availabilityZone: 'Regional',
    resourceCreationTime: found.metadata?.created,
    tags: tagMap(tags),
    configuration: shape(TYPE, { pipeline: found.pipeline, metadata: epochTimes(found.metadata ?? {}) }),
    relationships: edges(found.pipeline),
  }
}

/** What the actions of a provider name in their configuration, and of which type it is. */
const TARGETS = {
  CloudFormation: ['StackName', 'AWS::CloudFormation::Stack'],
  CodeBuild: ['ProjectName', 'AWS::CodeBuild::Project'],
  ElasticBeanstalk: ['ApplicationName', 'AWS::ElasticBeanstalk::Application'],
  Lambda: ['FunctionName', 'AWS::Lambda::Function'],
} as const

function edges(found: PipelineDeclaration | undefined): Relationship[] {
  const actions = (found?.stages ?? []).flatMap((stage) => stage.actions ?? [])
  const roles = [found, ...actions].map((named) => named?.roleArn?.split('/').at(-1))
  const stores = [found?.artifactStore, ...Object.values(found?.artifactStores ?? {})]
  return [
    ...Object.entries(TARGETS).flatMap(([provider, [parameter, type]]) =>
      relate(
        TYPE,
        type,
        actions
          .filter((action) => action.actionTypeId?.provider === provider)
          .map((action) => ({ resourceName: named(action, parameter) })),
      ),
    ),
    ...relate(
      TYPE,
      'AWS::IAM::Role',
      roles.map((resourceName) => ({ resourceName })),
    ),
    ...relate(
      TYPE,
      'AWS::S3::Bucket',
      stores.map((store) => store?.location),
    ),
  ]
}

/** A name that is a variable of the pipeline's is known when it runs, and not before. */
function named({ configuration }: ActionDeclaration, parameter: string): string | undefined {
  const name = configuration?.[parameter]
  return name?.includes('#{') ? undefined : name
}
