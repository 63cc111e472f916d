import { mapConcurrently } from '../../concurrently.ts'
import { resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const CONCURRENCY = 8
/** How SNS says that there is no such topic: the second is that of its tags. */
const NO_TOPIC = ['NotFoundException', 'ResourceNotFoundException'] as const

/**
 * A topic's configuration is its map of attributes, all of them texts.
 * https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html
 */
export const topic = resourceType({
  type: 'AWS::SNS::Topic',
  permissions: ['sns:GetTopicAttributes', 'sns:ListTagsForResource', 'sns:ListTopics'],
  changedBy: [
    {
      eventSource: 'sns.amazonaws.com',
      eventNames: ['AddPermission', 'CreateTopic', 'DeleteTopic', 'RemovePermission', 'SetTopicAttributes'],
      id: ['requestParameters.topicArn', 'responseElements.topicArn'],
    },
    {
      eventSource: 'sns.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      id: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('sns')
    const prefix = `arn:${cloud.partition}:sns:${cloud.region}:${cloud.accountId}:`
    const all = async function* () {
      for await (const page of sdk.paginateListTopics({ client }, {}))
        for (const { TopicArn } of page.Topics ?? []) if (TopicArn !== undefined) yield TopicArn
    }
    const arns = only === undefined ? all() : new Set(only.map((w) => arnOf(w, prefix)))
    yield* mapConcurrently(arns, CONCURRENCY, async (TopicArn) => {
      if (!TopicArn.startsWith(prefix)) return undefined
      const topic = await unlessGone(client.send(new sdk.GetTopicAttributesCommand({ TopicArn })), ...NO_TOPIC)
      if (topic?.Attributes === undefined) return undefined
      const tagged = await unlessGone(
        client.send(new sdk.ListTagsForResourceCommand({ ResourceArn: TopicArn })),
        ...NO_TOPIC,
      )
      if (tagged === undefined) return undefined
      const tags = tagMap(tagged.Tags)
      return {
        resourceId: TopicArn,
        resourceName: TopicArn.slice(prefix.length),
        arn: TopicArn,
        availabilityZone: 'Not Applicable',
        tags,
        configuration: shape('AWS::SNS::Topic', topic.Attributes),
        supplementaryConfiguration: { Tags: Object.entries(tags).map(([key, value]) => ({ key, value })) },
      }
    })
  },
})

function arnOf({ resourceId, resourceName, arn }: Wanted, prefix: string): string {
  return resourceId ?? arn ?? `${prefix}${resourceName}`
}
