import type { Job } from '@aws-sdk/client-glue'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::Glue::Job'
const GONE = 'EntityNotFoundException'
const AT_ONCE = 4

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-glue-job.html */
export const glueJob = resourceType({
  type: TYPE,
  permissions: ['glue:GetJobs', 'glue:GetJob', 'glue:GetTags'],
  changedBy: [
    {
      eventSource: 'glue.amazonaws.com',
      eventNames: ['CreateJob', 'UpdateJob', 'DeleteJob', 'UpdateJobFromSourceControl'],
      id: ['requestParameters.name', 'requestParameters.jobName', 'responseElements.name'],
    },
    {
      eventSource: 'glue.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    yield* mapConcurrently(listed(cloud, only), AT_ONCE, (job) => described(cloud, job))
  },
})

async function* listed(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<Job> {
  const { sdk, client } = await cloud.service('glue')
  if (only === undefined) {
    for await (const page of sdk.paginateGetJobs({ client, pageSize: 100 }, {})) yield* page.Jobs ?? []
    return
  }
  const names = only.map((w) => w.resourceId ?? w.resourceName ?? w.arn?.split(':job/')[1])
  const wanted = new Set(names.filter((name) => name !== undefined))
  yield* mapConcurrently(wanted, AT_ONCE, async (JobName) => {
    return (await unlessGone(client.send(new sdk.GetJobCommand({ JobName })), GONE))?.Job
  })
}

async function described(cloud: Cloud, job: Job): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('glue')
  const name = job.Name!
  const arn = `arn:${cloud.partition}:glue:${cloud.region}:${cloud.accountId}:job/${name}`
  const answer = await unlessGone(client.send(new sdk.GetTagsCommand({ ResourceArn: arn })), GONE)
  if (answer === undefined) return undefined
  const { Tags = {} } = answer
  return {
    resourceId: name,
    resourceName: name,
    arn,
    availabilityZone: 'Regional',
    resourceCreationTime: job.CreatedOn,
    tags: Tags,
    configuration: shape(TYPE, { ...job, Id: name, Tags }),
  }
}
