import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/netfw-stateless-rule-group-not-empty.html */
export const netfwStatelessRuleGroupNotEmpty = managedRule({
  identifier: 'NETFW_STATELESS_RULE_GROUP_NOT_EMPTY',
  resourceTypes: ['AWS::NetworkFirewall::RuleGroup'],

  evaluate({ configuration }) {
    if (configuration.text('ruleGroupResponse.type') !== 'STATELESS') return notApplicable
    const rules = configuration.list('ruleGroup.rulesSource.statelessRulesAndCustomActions.statelessRules')
    return rules.length > 0 ? compliant : nonCompliant('The rule group has no rules.')
  },
})
