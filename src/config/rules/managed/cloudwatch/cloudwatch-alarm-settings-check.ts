import { compliant, integer, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'

/**
 * Alarms of other metrics are not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudwatch-alarm-settings-check.html
 */
export const cloudwatchAlarmSettingsCheck = managedRule({
  identifier: 'CLOUDWATCH_ALARM_SETTINGS_CHECK',
  resourceTypes: ['AWS::CloudWatch::Alarm'],
  parameters: {
    metricName: text({ required: true }),
    threshold: integer(),
    evaluationPeriods: integer(),
    period: integer({ default: '300' }),
    comparisonOperator: text(),
    statistic: text(),
  },

  evaluate({ configuration }, { metricName, ...wanted }) {
    if (configuration.text('metricName') !== metricName) return notApplicable
    for (const [name, value] of Object.entries(wanted)) {
      if (value === undefined) continue
      const actual = typeof value === 'number' ? configuration.number(name) : configuration.text(name)
      if (actual !== value) return nonCompliant(`The alarm's ${name} is ${actual ?? 'not set'}, not ${value}.`)
    }
    return compliant
  },
})
