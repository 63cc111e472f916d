import type { Queryable } from '../../store/database.ts'
import { type Limits, MOST_IN_PACK, MOST_PACKS } from '../limits.ts'
import { operation } from '../operation.ts'
import { checkedTags } from '../tags/checked-tags.ts'
import { setTags } from '../tags/store.ts'
import { DeploymentFailure, deploy } from './deploy.ts'
import { invalidTemplate, packInUse } from './messages.ts'
import { newPackId, type Pack, packArn } from './pack.ts'
import { InvalidPack, type Plan, planOf } from './plan.ts'
import { countPacks, insertPack, lockPack, removeEmptied, updatePack } from './store.ts'
import { templateText } from './template-text.ts'

/** Characters of a status reason, as the model has it. */
const MOST_REASON = 2000

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutConformancePack.html
 *
 * A pack is deployed before the answer, all of it or nothing: what hinders it stands in its status, and what an update would
 * have changed is as it was.
 */
export const putConformancePack = operation('PutConformancePack', async (input, ctx) => {
  const { db, caller, now, newId, limits, log, wake, fail } = ctx
  const { accountId, region } = caller
  const { ConformancePackName: name, ConformancePackInputParameters: parameters = [] } = input
  const tags = checkedTags(input.Tags ?? [], (message) => fail('InvalidParameterValueException', message))
  if (new Set(parameters.map((one) => one.ParameterName)).size < parameters.length) {
    fail('InvalidParameterValueException', 'Each ParameterName may be given only once.')
  }
  const text = await templateText(input, ctx)
  const [packId, stackId] = [newPackId(newId()), newId()]

  const arn = await db.transaction(async (tx) => {
    await removeEmptied(tx, caller)
    const known = await lockPack(tx, caller, name)
    if (known?.state === 'DELETE_IN_PROGRESS') fail('ResourceInUseException', packInUse(name))
    const asked: Pack = {
      ...(known ?? { accountId, region, name, packId, stackId }),
      state: 'CREATE_IN_PROGRESS',
      statusReason: undefined,
      templateBody: text,
      templateDocument: input.TemplateSSMDocumentDetails,
      inputParameters: [],
      deliveryBucket: input.DeliveryS3Bucket,
      deliveryKeyPrefix: input.DeliveryS3KeyPrefix,
      updateRequestedAt: now,
      updateCompletedAt: known?.updateCompletedAt,
    }
    const plan = planned(text, asked, parameters, limits, (message) =>
      fail('ConformancePackTemplateValidationException', message),
    )
    const pack = { ...asked, inputParameters: plan.shownParameters }
    if (plan.rules.length + plan.resources.length > MOST_IN_PACK) {
      log.warn({ accountId, region, pack: name }, 'more rules in a pack than AWS Config would take')
    }
    if (known === undefined) {
      const count = await countPacks(tx, caller)
      if (count >= MOST_PACKS && limits === 'aws') {
        fail(
          'MaxNumberOfConformancePacksExceededException',
          `You have reached the limit of the number of conformance packs you can create in an account: ${MOST_PACKS}.`,
        )
      }
      if (count >= MOST_PACKS)
        log.warn({ accountId, region, count }, 'more conformance packs than AWS Config would take')
      if (!(await insertPack(tx, pack)))
        fail(
          'ResourceInUseException',
          `The conformance pack ${name} is currently being created. Please retry after some time.`,
        )
      await setTags(tx, caller, packArn(pack), tags)
    }
    const reason = await tried(tx, () => deploy(tx, pack, plan, ctx))
    if (reason === undefined) await updatePack(tx, { ...pack, state: 'CREATE_COMPLETE', updateCompletedAt: now })
    else
      await updatePack(tx, {
        ...(known ?? pack),
        state: 'CREATE_FAILED',
        statusReason: reason.slice(0, MOST_REASON),
        updateRequestedAt: now,
      })
    return packArn(pack)
  })
  wake()
  return { ConformancePackArn: arn }
})

function planned(
  text: string,
  pack: Pack,
  parameters: Parameters<typeof planOf>[2],
  limits: Limits,
  invalid: (message: string) => never,
): Plan {
  try {
    const plan = planOf(text, pack, parameters)
    if (limits === 'aws' && plan.rules.length + plan.resources.length > MOST_IN_PACK) {
      throw new InvalidPack(['Number of resources provided in the template exceeds the allowed limit'])
    }
    return plan
  } catch (error) {
    if (!(error instanceof InvalidPack)) throw error
    return invalid(invalidTemplate(error.reasons))
  }
}

/**
 * Does all of `work` or nothing.
 * @returns why it was not done
 */
async function tried(tx: Queryable, work: () => Promise<void>): Promise<string | undefined> {
  await tx.query('savepoint deployment')
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof DeploymentFailure)) throw error
    await tx.query('rollback to savepoint deployment')
    return error.message
  }
}
