import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { optionOf } from './option.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elastic-beanstalk-logs-to-cloudwatch.html */
export const elasticBeanstalkLogsToCloudwatch = managedRule({
  identifier: 'ELASTIC_BEANSTALK_LOGS_TO_CLOUDWATCH',
  resourceTypes: ['AWS::ElasticBeanstalk::Environment'],
  parameters: { RetentionInDays: text(), DeleteOnTerminate: text() },

  evaluate({ configuration }, asked) {
    const option = (name: string) => optionOf(configuration, 'cloudwatch:logs', name)
    if (option('StreamLogs')?.toLowerCase() !== 'true') return nonCompliant('Logs are not streamed to CloudWatch.')
    for (const name of ['RetentionInDays', 'DeleteOnTerminate'] as const) {
      const found = option(name)
      if (asked[name] !== undefined && found?.toLowerCase() !== asked[name].toLowerCase())
        return nonCompliant(`${name} is ${found ?? 'not set'}, not ${asked[name]}.`)
    }
    return compliant
  },
})
