import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/netfw-policy-rule-group-associated.html */
export const netfwPolicyRuleGroupAssociated = managedRule({
  identifier: 'NETFW_POLICY_RULE_GROUP_ASSOCIATED',
  resourceTypes: ['AWS::NetworkFirewall::FirewallPolicy'],

  evaluate({ configuration }) {
    const groups = ['statelessRuleGroupReferences', 'statefulRuleGroupReferences']
    return groups.some((list) => configuration.list(`firewallPolicy.${list}`).length > 0)
      ? compliant
      : nonCompliant('The policy has no rule groups.')
  },
})
