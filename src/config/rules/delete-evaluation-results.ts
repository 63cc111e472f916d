import { makeDue } from '../compliance/rule-due.ts'
import { operation } from '../operation.ts'
import { isBeingDeleted, noSuchRule, ruleInUse } from './messages.ts'
import { lockRules, setRuleState } from './store.ts'

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteEvaluationResults.html
 *
 * The rule is in state DELETING_RESULTS until a worker has ended its verdicts.
 */
export const deleteEvaluationResults = operation('DeleteEvaluationResults', async ({ ConfigRuleName: name }, ctx) => {
  const { db, caller, now, wake, fail } = ctx
  await db.transaction(async (tx) => {
    const rule = (await lockRules(tx, caller, [name]))[0] ?? fail('NoSuchConfigRuleException', noSuchRule(name))
    if (isBeingDeleted(rule)) fail('ResourceInUseException', ruleInUse(name, 'deleted'))
    const { rows } = await tx.query(
      'select 1 from verdict where account_id = $1 and region = $2 and rule_id = $3 and to_time is null limit 1',
      [caller.accountId, caller.region, rule.ruleId],
    )
    // A rule that has not judged yet is about to: that is not put off.
    if (rows.length === 0) return
    await setRuleState(tx, caller, [rule.ruleId], 'DELETING_RESULTS')
    await makeDue(tx, caller, [rule.ruleId], now)
  })
  wake()
  return {}
})
