import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

const TYPES = ['AWS::EC2::Volume', 'AWS::EC2::Instance', 'AWS::RDS::DBCluster', 'AWS::S3::Bucket'] as const

/**
 * An alarm of several metrics is looked through, too.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudwatch-alarm-resource-check.html
 */
export const cloudwatchAlarmResourceCheck = managedRule({
  identifier: 'CLOUDWATCH_ALARM_RESOURCE_CHECK',
  parameters: { resourceType: text({ required: true, oneOf: TYPES }), metricName: text({ required: true }) },

  async *evaluateAll({ items }, { resourceType, metricName }) {
    const watched = new Set<string>()
    for await (const { configuration } of items('AWS::CloudWatch::Alarm')) {
      const several = configuration.list('metrics').flatMap((one) => one.object('metricStat.metric') ?? [])
      for (const metric of [configuration, ...several])
        if (metric.text('metricName') === metricName)
          for (const dimension of metric.list('dimensions')) watched.add(dimension.text('value') ?? '')
    }
    for await (const { resourceId, configuration } of items(resourceType)) {
      // A cluster's dimension is its name; its resource id is another.
      const ids = [resourceId, configuration.text('dBClusterIdentifier') ?? configuration.text('dbclusterIdentifier')]
      const isWatched = ids.some((id) => id !== undefined && watched.has(id))
      const verdict = isWatched ? compliant : nonCompliant(`No alarm watches ${metricName}.`)
      yield { resourceType, resourceId, verdict }
    }
  },
})
