import { operation } from '../operation.ts'
import { lockRules } from '../rules/store.ts'
import { deleteTags } from '../tags/store.ts'
import { removeRules } from './deploy.ts'
import { noSuchPack, packInUse } from './messages.ts'
import { packArn } from './pack.ts'
import { lockPack, removeEmptied, rulesOfPack, updatePack } from './store.ts'

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConformancePack.html
 *
 * The pack is in state DELETE_IN_PROGRESS until a worker has ended the verdicts of its rules, then it is gone with them.
 */
export const deleteConformancePack = operation('DeleteConformancePack', async ({ ConformancePackName: name }, ctx) => {
  const { db, caller, now, wake, fail } = ctx
  await db.transaction(async (tx) => {
    const pack = (await lockPack(tx, caller, name)) ?? fail('NoSuchConformancePackException', noSuchPack(name))
    if (pack.state === 'DELETE_IN_PROGRESS') fail('ResourceInUseException', packInUse(name))
    const rules = await rulesOfPack(tx, pack)
    await lockRules(
      tx,
      caller,
      rules.map((rule) => rule.name),
    )
    await removeRules(
      tx,
      caller,
      rules.map((rule) => rule.ruleId),
      now,
    )
    await updatePack(tx, { ...pack, state: 'DELETE_IN_PROGRESS', statusReason: undefined, updateRequestedAt: now })
    await deleteTags(tx, caller, packArn(pack))
    await removeEmptied(tx, caller)
  })
  wake()
  return {}
})
