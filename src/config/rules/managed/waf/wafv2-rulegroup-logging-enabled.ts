import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * Items of before 2026 spell their keys small.
 * https://docs.aws.amazon.com/config/latest/developerguide/wafv2-rulegroup-logging-enabled.html
 */
export const wafv2RulegroupLoggingEnabled = managedRule({
  identifier: 'WAFV2_RULEGROUP_LOGGING_ENABLED',
  resourceTypes: ['AWS::WAFv2::RuleGroup'],

  evaluate({ configuration }) {
    const isOn =
      configuration.flag('VisibilityConfig.CloudWatchMetricsEnabled') ??
      configuration.flag('visibilityConfig.cloudWatchMetricsEnabled')
    return isOn === true ? compliant : nonCompliant('The rule group gives CloudWatch no metrics.')
  },
})
