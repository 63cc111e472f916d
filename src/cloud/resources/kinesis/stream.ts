import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'

const TYPE = 'AWS::Kinesis::Stream'
const AT_ONCE = 4
const GONE = 'ResourceNotFoundException'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-kinesis-stream.html */
export const stream = resourceType({
  type: TYPE,
  permissions: ['kinesis:ListStreams', 'kinesis:DescribeStreamSummary', 'kinesis:ListTagsForStream'],
  changedBy: [
    {
      eventSource: 'kinesis.amazonaws.com',
      eventNames: [
        'AddTagsToStream',
        'CreateStream',
        'DecreaseStreamRetentionPeriod',
        'DeleteStream',
        'IncreaseStreamRetentionPeriod',
        'MergeShards',
        'RemoveTagsFromStream',
        'SplitShard',
        'StartStreamEncryption',
        'StopStreamEncryption',
        'UpdateShardCount',
        'UpdateStreamMode',
      ],
      name: ['requestParameters.streamName'],
      arn: ['requestParameters.streamARN'],
    },
    {
      eventSource: 'kinesis.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceARN'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('kinesis')
    // A consumer is tagged by an ARN that begins with its stream's.
    const names = wantedNames(only, 'stream/')?.map((name) => name.split('/')[0]!) ?? streamNames(service)
    yield* mapConcurrently(names, AT_ONCE, (name) => readStream(service, name))
  },
})

async function* streamNames({ sdk, client }: Service<'kinesis'>): AsyncGenerator<string> {
  for await (const page of sdk.paginateListStreams({ client }, {})) yield* page.StreamNames ?? []
}

async function readStream(service: Service<'kinesis'>, name: string): Promise<Resource | undefined> {
  const { sdk, client } = service
  const answer = await unlessGone(client.send(new sdk.DescribeStreamSummaryCommand({ StreamName: name })), GONE)
  const found = answer?.StreamDescriptionSummary
  if (found === undefined) return undefined
  const tags = await tagsOf(service, name)
  if (tags === undefined) return undefined
  return {
    resourceId: name,
    resourceName: name,
    arn: found.StreamARN,
    availabilityZone: 'Regional',
    resourceCreationTime: found.StreamCreationTimestamp,
    tags: tagMap(tags),
    configuration: shape(TYPE, {
      Arn: found.StreamARN,
      Name: name,
      RetentionPeriodHours: found.RetentionPeriodHours,
      ShardCount: found.OpenShardCount,
      // CloudFormation knows encryption with a key, or none.
      StreamEncryption:
        found.EncryptionType === 'KMS' ? { EncryptionType: found.EncryptionType, KeyId: found.KeyId } : undefined,
      StreamModeDetails: found.StreamModeDetails,
      Tags: tags,
    }),
  }
}

/** `undefined` when the stream is gone. */
async function tagsOf({ sdk, client }: Service<'kinesis'>, name: string) {
  const all = []
  const fetch = (ExclusiveStartTagKey: string | undefined) =>
    unlessGone(client.send(new sdk.ListTagsForStreamCommand({ StreamName: name, ExclusiveStartTagKey })), GONE)
  // A page goes on after the last tag of the one before.
  for await (const page of pages(fetch, (page) => (page?.HasMoreTags ? page.Tags?.at(-1)?.Key : undefined))) {
    if (page === undefined) return undefined
    all.push(...(page.Tags ?? []))
  }
  return all
}
