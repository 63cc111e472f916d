import type { ConfigContext } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import type { Pack } from './pack.ts'
import { packsOf } from './store.ts'

/** The most that a page can have, and what it has unasked. */
export const PAGE = 20

interface Asked {
  readonly ConformancePackNames?: readonly string[]
  readonly Limit?: number
  readonly NextToken?: string
}

/** A page of the packs that a describing request asks for: the named ones, or all, by name. */
export async function selectedPacks(
  ctx: ConfigContext,
  { ConformancePackNames, Limit, NextToken }: Asked,
  operation: string,
  fail: (fault: 'InvalidNextTokenException', message: string) => never,
): Promise<{ packs: readonly Pack[]; NextToken?: string }> {
  const names = ConformancePackNames?.length ? ConformancePackNames : undefined
  const limit = Limit || PAGE
  const question = [operation, names ?? null]
  const after = pagePosition(ctx, NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
  const found = await packsOf(ctx.db, ctx.caller, {
    names,
    after: after === undefined ? undefined : String(after),
    limit: limit + 1,
  })
  const packs = found.slice(0, limit)
  return { packs, NextToken: packs.length < found.length ? pageToken(ctx, packs.at(-1)!.name, question) : undefined }
}
