import { mapConcurrently } from '../../concurrently.ts'
import { resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'

const CONCURRENCY = 8
/** How SQS says that there is no such queue: the second is its name from before SQS spoke JSON. */
const NO_QUEUE = ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'] as const

/**
 * A queue's configuration is its map of attributes, all of them texts; how many messages it holds is no part of it.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
 */
export const queue = resourceType({
  type: 'AWS::SQS::Queue',
  permissions: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListQueueTags', 'sqs:ListQueues'],
  changedBy: [
    {
      eventSource: 'sqs.amazonaws.com',
      eventNames: [
        'AddPermission',
        'CreateQueue',
        'DeleteQueue',
        'RemovePermission',
        'SetQueueAttributes',
        'TagQueue',
        'UntagQueue',
      ],
      id: ['requestParameters.queueUrl', 'responseElements.queueUrl'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('sqs')
    const all = async function* () {
      for await (const page of sdk.paginateListQueues({ client, pageSize: 1000 }, {})) yield* page.QueueUrls ?? []
    }
    // A queue has more than one URL: asked for by its name, it is found under the one that it is listed with.
    const named = async function* () {
      for (const QueueName of new Set(only?.map((w) => lastPart(w.resourceId ?? w.arn ?? w.resourceName ?? '')))) {
        const found = await unlessGone(client.send(new sdk.GetQueueUrlCommand({ QueueName })), ...NO_QUEUE)
        if (found?.QueueUrl !== undefined) yield found.QueueUrl
      }
    }
    yield* mapConcurrently(only === undefined ? all() : named(), CONCURRENCY, async (QueueUrl) => {
      const queue = await unlessGone(
        client.send(new sdk.GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })),
        ...NO_QUEUE,
      )
      if (queue?.Attributes === undefined) return undefined
      const tagged = await unlessGone(client.send(new sdk.ListQueueTagsCommand({ QueueUrl })), ...NO_QUEUE)
      if (tagged === undefined) return undefined
      const created = Number(queue.Attributes.CreatedTimestamp)
      return {
        resourceId: QueueUrl,
        resourceName: lastPart(QueueUrl),
        arn: queue.Attributes.QueueArn,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: Number.isFinite(created) ? new Date(created * 1000) : undefined,
        tags: tagged.Tags ?? {},
        configuration: shape('AWS::SQS::Queue', queue.Attributes),
        supplementaryConfiguration: { Tags: tagged.Tags ?? {} },
      }
    })
  },
})

/** The name in a queue's URL or ARN. */
function lastPart(id: string): string {
  return id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1)
}
