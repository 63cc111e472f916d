import { writeVerdicts } from '../compliance/write-verdicts.ts'
import { operation } from '../operation.ts'
import { catalogueRule } from './managed.ts'
import { isBeingDeleted, noSuchRule } from './messages.ts'
import { lockRules } from './store.ts'

const ACCOUNT = 'AWS::::Account'

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutExternalEvaluation.html
 *
 * An evaluation that is ordered before the one that stands changes nothing.
 */
export const putExternalEvaluation = operation('PutExternalEvaluation', async (input, ctx) => {
  const { db, caller, now, fail } = ctx
  const { ConfigRuleName: name, ExternalEvaluation: given } = input
  const { ComplianceType: compliance, OrderingTimestamp: captureTime, Annotation: annotation } = given
  const invalid = (message: string) => fail('InvalidParameterValueException', message)
  if (given.ComplianceResourceType !== ACCOUNT) {
    invalid(`The ComplianceResourceType ${given.ComplianceResourceType} is invalid. Only ${ACCOUNT} is accepted.`)
  }
  if (given.ComplianceResourceId !== caller.accountId) {
    invalid(`The ComplianceResourceId ${given.ComplianceResourceId} is invalid. It must be the AWS account ID.`)
  }
  if (compliance === 'INSUFFICIENT_DATA') invalid('The ComplianceType INSUFFICIENT_DATA is invalid.')
  await db.transaction(async (tx) => {
    const [rule] = await lockRules(tx, caller, [name])
    const external = catalogueRule(rule?.source.SourceIdentifier ?? '')?.trigger === 'external'
    if (rule === undefined || !external || isBeingDeleted(rule)) {
      return fail('NoSuchConfigRuleException', noSuchRule(name))
    }
    const key = [caller.accountId, caller.region, rule.ruleId, ACCOUNT, caller.accountId]
    const open = `account_id = $1 and region = $2 and rule_id = $3 and resource_type = $4 and resource_id = $5 and to_time is null`
    const newer = await tx.query(`select 1 from verdict where ${open} and capture_time > $6`, [...key, captureTime])
    if (newer.rows.length > 0) return
    const judgement = {
      ruleId: rule.ruleId,
      resourceType: ACCOUNT,
      resourceId: caller.accountId,
      compliance,
      annotation,
      captureTime,
    }
    const turned = await writeVerdicts(tx, caller, [judgement], { invokedAt: now, now })
    if (turned.length > 0) return
    // The same as before, said again: it is as of now.
    await tx.query(`update verdict set capture_time = $6, invoked_at = $7, recorded_at = $7 where ${open}`, [
      ...key,
      captureTime,
      now,
    ])
  })
  return {}
})
