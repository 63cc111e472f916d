import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudwatch-alarm-action-enabled-check.html */
export const cloudwatchAlarmActionEnabledCheck = managedRule({
  identifier: 'CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK',
  resourceTypes: ['AWS::CloudWatch::Alarm'],

  evaluate({ configuration }) {
    return configuration.flag('actionsEnabled') === true
      ? compliant
      : nonCompliant("The alarm's actions are switched off.")
  },
})
