import type { MetricAlarm } from '@aws-sdk/client-cloudwatch'
import { mapConcurrently } from '../../concurrently.ts'
import { isWanted, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const CONCURRENCY = 8
/** Alarms that one call describes by name. */
const NAMED_AT_ONCE = 100

/**
 * Alarms on metrics: composite ones are a type of their own. In which state an alarm is, is no part of it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricAlarm.html
 */
export const alarm = resourceType({
  type: 'AWS::CloudWatch::Alarm',
  permissions: ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'monitoring.amazonaws.com',
      eventNames: ['DeleteAlarms', 'DisableAlarmActions', 'EnableAlarmActions', 'PutMetricAlarm'],
      id: ['requestParameters.alarmName', 'requestParameters.alarmNames[]'],
    },
    {
      eventSource: 'monitoring.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceARN'],
    },
  ],
  volatile: ['configuration.stateTransitionedTimestamp'],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('cloudwatch')
    const { sdk, client } = service
    yield* mapConcurrently(alarms(service, only), CONCURRENCY, async (alarm) => {
      const named = { resourceId: alarm.AlarmName!, resourceName: alarm.AlarmName, arn: alarm.AlarmArn! }
      if (!isWanted(only, named)) return undefined
      const tagged = await unlessGone(
        client.send(new sdk.ListTagsForResourceCommand({ ResourceARN: named.arn })),
        'ResourceNotFoundException',
        'ResourceNotFound',
      )
      if (tagged === undefined) return undefined
      return {
        ...named,
        availabilityZone: 'Not Applicable',
        tags: tagMap(tagged.Tags),
        configuration: {
          ...shape('AWS::CloudWatch::Alarm', alarm),
          // Times are numbers here, unlike nearly everywhere else.
          alarmConfigurationUpdatedTimestamp: alarm.AlarmConfigurationUpdatedTimestamp?.getTime(),
          stateTransitionedTimestamp: alarm.StateTransitionedTimestamp?.getTime(),
        },
      }
    })
  },
})

async function* alarms(
  { sdk, client }: Service<'cloudwatch'>,
  only: readonly Wanted[] | undefined,
): AsyncGenerator<MetricAlarm> {
  const AlarmTypes = ['MetricAlarm'] as ['MetricAlarm']
  if (only === undefined) {
    for await (const page of sdk.paginateDescribeAlarms({ client, pageSize: 100 }, { AlarmTypes }))
      yield* page.MetricAlarms ?? []
    return
  }
  const names = [...new Set(only.map(nameOf))].filter((name) => name !== '')
  for (let i = 0; i < names.length; i += NAMED_AT_ONCE) {
    const AlarmNames = names.slice(i, i + NAMED_AT_ONCE)
    const input = new sdk.DescribeAlarmsCommand({ AlarmTypes, AlarmNames, MaxRecords: NAMED_AT_ONCE })
    yield* (await client.send(input)).MetricAlarms ?? []
  }
}

function nameOf({ resourceId, resourceName, arn }: Wanted): string {
  return resourceId ?? resourceName ?? arn?.split(':').slice(6).join(':') ?? ''
}
