import type { Project } from '@aws-sdk/client-codebuild'
import type { Cloud } from '../../clients.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'

const TYPE = 'AWS::CodeBuild::Project'
/** As many projects as one BatchGetProjects takes. */
const BATCH = 100

/**
 * AWS Config's resource id of a project is a number of the service's own that no API gives: here it is the project's name, which
 * is as unique.
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/API_BatchGetProjects.html
 */
export const buildProject = resourceType({
  type: TYPE,
  permissions: ['codebuild:ListProjects', 'codebuild:BatchGetProjects'],
  changedBy: [
    {
      eventSource: 'codebuild.amazonaws.com',
      eventNames: ['CreateProject', 'UpdateProject', 'DeleteProject'],
      id: ['requestParameters.name'],
    },
    {
      eventSource: 'codebuild.amazonaws.com',
      eventNames: ['CreateWebhook', 'UpdateWebhook', 'DeleteWebhook'],
      id: ['requestParameters.projectName'],
    },
    {
      eventSource: 'codebuild.amazonaws.com',
      eventNames: ['UpdateProjectVisibility'],
      arn: ['requestParameters.projectArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('codebuild')
    for await (const names of batches(cloud, only)) {
      // A project that is gone is named in the answer beside those that there are.
      const { projects = [] } = await client.send(new sdk.BatchGetProjectsCommand({ names }))
      for (const project of projects) yield described(project)
    }
  },
})

async function* batches(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<string[]> {
  if (only !== undefined) {
    const names = only.map((w) => w.resourceId ?? w.resourceName ?? w.arn?.split(':project/')[1])
    const wanted = [...new Set(names.filter((name) => name !== undefined))]
    for (let start = 0; start < wanted.length; start += BATCH) yield wanted.slice(start, start + BATCH)
    return
  }
  const { sdk, client } = await cloud.service('codebuild')
  for await (const { projects = [] } of sdk.paginateListProjects({ client }, {})) {
    if (projects.length > 0) yield projects
  }
}

function described(project: Project): Resource {
  const { source, artifacts, secondaryArtifacts = [], secondarySources = [], cache, logsConfig, vpcConfig } = project
  const buckets = [
    ...[artifacts, ...secondaryArtifacts, source, ...secondarySources, cache]
      .filter((place) => place?.type === 'S3')
      .map((place) => place?.location),
    logsConfig?.s3Logs?.status === 'ENABLED' ? logsConfig.s3Logs.location : undefined,
  ]
  return {
    resourceId: project.name!,
    resourceName: project.name,
    arn: project.arn,
    availabilityZone: 'Not Applicable',
    resourceCreationTime: project.created,
    tags: tagMap(project.tags),
    configuration: shape(TYPE, {
      ...project,
      source: source && [source],
      artifacts: artifacts && [artifacts],
      secondarySources,
      secondarySourceVersions: project.secondarySourceVersions ?? [],
      secondaryArtifacts,
      tags: project.tags ?? [],
      vpcConfig: vpcConfig && { ...vpcConfig, subnets: vpcConfig.subnets?.map((subnet) => ({ subnet })) },
    }),
    relationships: [
      // Named only: `arn:aws:iam::123456789012:role/service-role/build`.
      ...relate(TYPE, 'AWS::IAM::Role', [{ resourceName: project.serviceRole?.split('/').at(-1) }]),
      ...relate(
        TYPE,
        'AWS::S3::Bucket',
        // `bucket/path`, or the bucket's ARN.
        buckets.map((place) => place?.replace(/^arn:[^:]+:s3:::/, '').split('/')[0]),
      ),
    ],
  }
}
