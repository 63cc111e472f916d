import type { Fields } from '../../fields.ts'
import { compliant, managedRule, map, nonCompliant } from '../../managed-rule.ts'
import { ignoredParameters } from './policy-scope.ts'
import { CLASSIC_WEB_ACL } from './web-acl-of.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/fms-webacl-rulegroup-association-check.html */
export const fmsWebaclRulegroupAssociationCheck = managedRule({
  identifier: 'FMS_WEBACL_RULEGROUP_ASSOCIATION_CHECK',
  resourceTypes: ['AWS::WAF::WebACL', CLASSIC_WEB_ACL],
  parameters: { ruleGroups: map({ required: true }), ...ignoredParameters() },

  evaluate({ configuration }, { ruleGroups }) {
    const rules = byPriority(configuration.list('rulesList'))
    for (const [i, [group, action]] of ruleGroups.entries()) {
      const rule = rules[i]
      const isThere = rule?.text('type') === 'GROUP' && rule.text('ruleId') === group
      if (!isThere) return nonCompliant(`Rule ${i + 1} of the web ACL is not the rule group ${group}.`)
      const override = rule.text('overrideAction.type') ?? 'NONE'
      if (action !== undefined && action !== override)
        return nonCompliant(`The web ACL overrides the rule group ${group} with ${override}, not ${action}.`)
    }
    return compliant
  },
})

function byPriority(rules: readonly Fields[]): readonly Fields[] {
  return rules
    .map((rule) => ({ rule, priority: rule.number('priority') ?? Infinity }))
    .sort((a, b) => (a.priority < b.priority ? -1 : Number(a.priority > b.priority)))
    .map(({ rule }) => rule)
}
