import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * Items of before 2026 spell their keys small.
 * https://docs.aws.amazon.com/config/latest/developerguide/wafv2-rulegroup-not-empty.html
 */
export const wafv2RulegroupNotEmpty = managedRule({
  identifier: 'WAFV2_RULEGROUP_NOT_EMPTY',
  resourceTypes: ['AWS::WAFv2::RuleGroup'],

  evaluate({ configuration }) {
    return configuration.list('Rules').length > 0 || configuration.list('rules').length > 0
      ? compliant
      : nonCompliant('The rule group has no rule.')
  },
})
