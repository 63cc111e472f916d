import type { EventSubscription } from '@aws-sdk/client-rds'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::RDS::EventSubscription'
const AT_ONCE = 8
const GONE = 'SubscriptionNotFoundFault'

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventSubscriptions.html */
export const rdsEventSubscription = resourceType({
  type: TYPE,
  permissions: ['rds:DescribeEventSubscriptions', 'rds:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: [
        'AddSourceIdentifierToSubscription',
        'CreateEventSubscription',
        'DeleteEventSubscription',
        'ModifyEventSubscription',
        'RemoveSourceIdentifierFromSubscription',
      ],
      name: ['requestParameters.subscriptionName'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('rds')
    yield* mapConcurrently(subscriptions(service, only), AT_ONCE, (found) => resourceOf(service, found))
  },
})

async function* subscriptions({ sdk, client }: Service<'rds'>, only: readonly Wanted[] | undefined) {
  const names = wantedNames(only, 'es:')
  if (names === undefined) {
    for await (const page of sdk.paginateDescribeEventSubscriptions({ client, pageSize: 100 }, {}))
      yield* page.EventSubscriptionsList ?? []
    return
  }
  for (const SubscriptionName of names) {
    const answer = await unlessGone(client.send(new sdk.DescribeEventSubscriptionsCommand({ SubscriptionName })), GONE)
    yield* answer?.EventSubscriptionsList ?? []
  }
}

async function resourceOf({ sdk, client }: Service<'rds'>, found: EventSubscription): Promise<Resource | undefined> {
  const command = new sdk.ListTagsForResourceCommand({ ResourceName: found.EventSubscriptionArn })
  const answer = await unlessGone(client.send(command), GONE)
  if (answer === undefined) return undefined
  const tags = answer.TagList ?? []
  return {
    resourceId: found.CustSubscriptionId!,
    resourceName: found.CustSubscriptionId,
    arn: found.EventSubscriptionArn,
    availabilityZone: 'Regional',
    tags: tagMap(tags),
    configuration: shape(TYPE, found),
    supplementaryConfiguration: shape(TYPE, { Tags: tags }, 'supplementaryConfiguration'),
  }
}
