import { operation } from '../operation.ts'
import { noSuchRule } from './messages.ts'
import { ruleNamed } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_GetCustomRulePolicy.html */
export const getCustomRulePolicy = operation('GetCustomRulePolicy', async ({ ConfigRuleName: name = '' }, ctx) => {
  const { db, caller, fail } = ctx
  const rule = (await ruleNamed(db, caller, name)) ?? fail('NoSuchConfigRuleException', noSuchRule(name))
  const text = rule.source.CustomPolicyDetails?.PolicyText
  return text === undefined ? {} : { PolicyText: text }
})
