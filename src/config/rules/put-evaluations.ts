import type { Evaluation } from '../../model/config.gen.ts'
import catalogue from '../../model/resource-types.gen.json' with { type: 'json' }
import type { Queryable } from '../../store/database.ts'
import { isKnownToBeGone } from '../compliance/known-to-be-gone.ts'
import { type OrderedJudgement, writeOrdered } from '../compliance/write-ordered.ts'
import { isCustomType } from '../items/custom-type.ts'
import { operation } from '../operation.ts'
import { notePut } from './custom/invocation-store.ts'
import { type Granted, grantedBy } from './custom/result-token.ts'
import { isBeingDeleted, noSuchRule } from './messages.ts'
import { lockRuleWithId } from './store.ts'

const INVALID_TOKEN = 'The resultToken provided is invalid'
/** What an index entry of the database can hold, with room for the rest of the key. */
const MAX_ID_BYTES = 2_000
const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z')
const TYPES = new Set(catalogue.map(({ type }) => type))

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutEvaluations.html
 *
 * What is ordered before what stands changes nothing, and what is said of a resource that was deleted since is taken and forgotten.
 * FailedEvaluations are those that the database cannot hold: an id of more than 2,000 bytes, a time before the year 1.
 */
export const putEvaluations = operation('PutEvaluations', async (input, ctx) => {
  const { db, caller, now, tokens, fail } = ctx
  const { Evaluations: evaluations = [], ResultToken: token, TestMode: test = false } = input
  for (const { ComplianceResourceType: type, ComplianceType: compliance } of evaluations) {
    if (compliance === 'INSUFFICIENT_DATA') {
      fail(
        'InvalidParameterValueException',
        'The ComplianceType INSUFFICIENT_DATA is invalid. Only the following values are permitted: [COMPLIANT, NON_COMPLIANT, NOT_APPLICABLE].',
      )
    }
    if (!TYPES.has(type) && !isCustomType(type)) {
      fail(
        'InvalidParameterValueException',
        `The resource type ${type} is invalid. Only the following values are permitted: [${[...TYPES].join(', ')}]`,
      )
    }
  }
  const granted = grantedBy(tokens, token, now)
  // A test needs no token, but one that has it has called the operation.
  if (granted === undefined) return test ? {} : fail('InvalidResultTokenException', INVALID_TOKEN)
  if (granted.accountId !== caller.accountId || granted.region !== caller.region) {
    return fail('InvalidResultTokenException', INVALID_TOKEN)
  }
  const [good, failed] = partitioned(evaluations)
  await db.transaction(async (tx) => {
    const rule = await lockRuleWithId(tx, caller, granted.ruleId)
    if (rule === undefined || isBeingDeleted(rule)) return fail('NoSuchConfigRuleException', noSuchRule(granted.ruleId))
    // The rule was changed since: what it says now, it says of another invocation.
    if (rule.revision !== granted.revision) fail('InvalidResultTokenException', INVALID_TOKEN)
    await notePut(tx, granted, test ? 0 : good.length)
    if (!test) await write(tx, granted, good, now)
  })
  return failed.length === 0 ? {} : { FailedEvaluations: failed }
})

async function write(tx: Queryable, granted: Granted, evaluations: readonly Evaluation[], now: Date): Promise<void> {
  const { ruleId } = granted
  const gone = await isKnownToBeGone(
    tx,
    granted,
    evaluations.map((e) => ({ resourceType: e.ComplianceResourceType, resourceId: e.ComplianceResourceId })),
  )
  const judgements = evaluations
    .map(
      (e): OrderedJudgement => ({
        ruleId,
        resourceType: e.ComplianceResourceType,
        resourceId: e.ComplianceResourceId,
        compliance: e.ComplianceType,
        annotation: e.Annotation,
        captureTime: e.OrderingTimestamp,
      }),
    )
    .filter(({ resourceType, resourceId }) => !gone(resourceType, resourceId))
  await writeOrdered(tx, granted, ruleId, judgements, { invokedAt: now, now })
}

/** Those that the database can hold, and the others. */
function partitioned(evaluations: readonly Evaluation[]): [Evaluation[], Evaluation[]] {
  const holds = ({ ComplianceResourceId: id, OrderingTimestamp: at }: Evaluation) =>
    Buffer.byteLength(id) <= MAX_ID_BYTES && at.getTime() >= EARLIEST
  return [evaluations.filter(holds), evaluations.filter((evaluation) => !holds(evaluation))]
}
