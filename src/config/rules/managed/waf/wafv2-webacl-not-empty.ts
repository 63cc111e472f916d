import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** Items of before 2026 spell their keys small. */
const RULES = [
  'Rules',
  'rules',
  'PreProcessFirewallManagerRuleGroups',
  'preProcessFirewallManagerRuleGroups',
  'PostProcessFirewallManagerRuleGroups',
  'postProcessFirewallManagerRuleGroups',
]

/**
 * Rule groups of Firewall Manager count, too.
 * https://docs.aws.amazon.com/config/latest/developerguide/wafv2-webacl-not-empty.html
 */
export const wafv2WebaclNotEmpty = managedRule({
  identifier: 'WAFV2_WEBACL_NOT_EMPTY',
  resourceTypes: ['AWS::WAFv2::WebACL'],

  evaluate({ configuration }) {
    return RULES.some((path) => configuration.list(path).length > 0)
      ? compliant
      : nonCompliant('The web ACL has no rule and no rule group.')
  },
})
