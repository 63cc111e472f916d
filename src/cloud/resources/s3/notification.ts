import type {
  GetBucketNotificationConfigurationCommandOutput,
  NotificationConfigurationFilter,
} from '@aws-sdk/client-s3'
import type { JsonObject } from '../../../lib/json.ts'

type Notifications = Omit<GetBucketNotificationConfigurationCommandOutput, '$metadata'>

/** A bucket's `BucketNotificationConfiguration`: one map of all targets by their ids, each with a `type`. */
export function notificationConfiguration(notifications: Notifications): JsonObject {
  const configurations: Record<string, JsonObject> = {}
  const add = (
    type: string,
    { Id, Events, Filter }: { Id?: string; Events?: string[]; Filter?: NotificationConfigurationFilter },
    target: JsonObject,
  ) => {
    configurations[Id ?? ''] = { type, ...target, events: Events, filter: filterOf(Filter), objectPrefixes: [] }
  }
  for (const topic of notifications.TopicConfigurations ?? [])
    add('TopicConfiguration', topic as object, { topicARN: topic.TopicArn })
  for (const queue of notifications.QueueConfigurations ?? [])
    add('QueueConfiguration', queue as object, { queueARN: queue.QueueArn })
  for (const lambda of notifications.LambdaFunctionConfigurations ?? [])
    add('LambdaConfiguration', lambda as object, { functionARN: lambda.LambdaFunctionArn })
  return {
    configurations,
    eventBridgeConfiguration: notifications.EventBridgeConfiguration === undefined ? undefined : {},
  }
}

function filterOf(filter: NotificationConfigurationFilter | undefined): JsonObject | null {
  if (filter === undefined) return null
  const filterRules = (filter.Key?.FilterRules ?? []).map(({ Name, Value }) => ({ name: Name, value: Value }))
  return { s3KeyFilter: { filterRules } }
}
