import type { Queryable } from '../../store/database.ts'
import { hasRecorderOrData } from '../items/store.ts'
import { recordersOf } from '../recorder/store.ts'

/** What AWS Config says when rules would have nothing to judge. */
export const NO_RECORDER = 'You must create a configuration recorder before you can create or update a Config rule.'

/** Whether rules can be made: with a customer managed recorder, or with what an import left where no recorder ever was. */
export async function canJudge(
  db: Queryable,
  { accountId, region }: { readonly accountId: string; readonly region: string },
): Promise<boolean> {
  const recorders = await recordersOf(db, { accountId, region })
  if (recorders.length === 0) return hasRecorderOrData(db, accountId, region)
  return recorders.some(({ servicePrincipal }) => servicePrincipal === undefined)
}
