import { writeOrdered } from '../compliance/write-ordered.ts'
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
    const resource = { resourceType: ACCOUNT, resourceId: caller.accountId }
    const judgement = { ruleId: rule.ruleId, ...resource, compliance, annotation, captureTime }
    await writeOrdered(tx, caller, rule.ruleId, [judgement], { invokedAt: now, now })
  })
  return {}
})
