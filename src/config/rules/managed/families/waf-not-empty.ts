import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, annotation: string]

export const listsOfWaf = [
  ['WAF_GLOBAL_RULE_NOT_EMPTY', 'AWS::WAF::Rule', 'predicateList', 'The rule has no condition.'],
  ['WAF_GLOBAL_RULEGROUP_NOT_EMPTY', 'AWS::WAF::RuleGroup', 'rules', 'The rule group has no rule.'],
  ['WAF_GLOBAL_WEBACL_NOT_EMPTY', 'AWS::WAF::WebACL', 'rulesList', 'The web ACL has no rule.'],
  ['WAF_REGIONAL_RULE_NOT_EMPTY', 'AWS::WAFRegional::Rule', 'predicateList', 'The rule has no condition.'],
  ['WAF_REGIONAL_RULEGROUP_NOT_EMPTY', 'AWS::WAFRegional::RuleGroup', 'rules', 'The rule group has no rule.'],
  ['WAF_REGIONAL_WEBACL_NOT_EMPTY', 'AWS::WAFRegional::WebACL', 'rulesList', 'The web ACL has no rule.'],
] as const satisfies readonly Row[]

/**
 * Rules that ask for parts in what WAF Classic has.
 * https://docs.aws.amazon.com/config/latest/developerguide/waf-regional-webacl-not-empty.html
 */
export const wafNotEmpty = managedRules<Row>(listsOfWaf, (identifier, resourceType, path, annotation) =>
  managedRule({
    identifier,
    resourceTypes: [resourceType],

    evaluate({ configuration }) {
      return configuration.list(path).length > 0 ? compliant : nonCompliant(annotation)
    },
  }),
)
