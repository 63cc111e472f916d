import { makeDue } from '../compliance/rule-due.ts'
import { operation } from '../operation.ts'
import { isBeingDeleted, noSuchRule, refuseOfService, ruleInUse } from './messages.ts'
import { lockRules, setRuleState } from './store.ts'

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigRule.html
 *
 * The rule is in state DELETING until a worker has ended its verdicts, then it is gone.
 */
export const deleteConfigRule = operation('DeleteConfigRule', async ({ ConfigRuleName: name }, ctx) => {
  const { db, caller, now, wake, fail } = ctx
  await db.transaction(async (tx) => {
    const rule = (await lockRules(tx, caller, [name]))[0] ?? fail('NoSuchConfigRuleException', noSuchRule(name))
    refuseOfService(rule)
    if (isBeingDeleted(rule)) fail('ResourceInUseException', ruleInUse(name, 'deleted'))
    await setRuleState(tx, caller, [rule.ruleId], 'DELETING')
    await makeDue(tx, caller, [rule.ruleId], now)
  })
  wake()
  return {}
})
