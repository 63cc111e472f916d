import { makeDue } from '../compliance/rule-due.ts'
import { operation } from '../operation.ts'
import { isBeingDeleted, noSuchRule, ruleInUse } from './messages.ts'
import { lockRules, noteAsked } from './store.ts'

const MINUTE = 60_000

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigRulesEvaluation.html
 *
 * That a rule cannot be asked twice in a minute is a quota of AWS's: it holds with those only.
 */
export const startConfigRulesEvaluation = operation('StartConfigRulesEvaluation', async (input, ctx) => {
  const { db, caller, now, limits, wake, fail } = ctx
  const names = [...new Set(input.ConfigRuleNames ?? [])]
  if (names.length === 0) fail('InvalidParameterValueException', 'At least one ConfigRule name needs to be provided.')
  await db.transaction(async (tx) => {
    const rules = await lockRules(tx, caller, names)
    const missing = names.find((name) => !rules.some((rule) => rule.name === name))
    if (missing !== undefined) fail('NoSuchConfigRuleException', noSuchRule(missing))
    for (const rule of rules) {
      if (isBeingDeleted(rule)) fail('ResourceInUseException', ruleInUse(rule.name, 'deleted'))
      const recently = rule.askedAt !== undefined && now.getTime() - rule.askedAt.getTime() < MINUTE
      if (rule.state === 'EVALUATING' || (limits === 'aws' && recently)) {
        fail('LimitExceededException', ruleInUse(rule.name, 'evaluated'))
      }
    }
    const ids = rules.map((rule) => rule.ruleId)
    await noteAsked(tx, caller, ids, now)
    await makeDue(tx, caller, ids, now)
  })
  wake()
  return {}
})
