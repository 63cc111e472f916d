import type { Json } from '../../lib/json.ts'
import type { ConfigContext } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { noSuchRule } from './messages.ts'
import type { EvaluationMode } from './rule.ts'
import { missingRule, rulesOf, type StoredRule } from './store.ts'

type Fail = (fault: 'NoSuchConfigRuleException' | 'InvalidNextTokenException', message: string) => never

/**
 * A page of the rules that a describing request asks for: the named ones, or all.
 * @param question what the page token is bound to, beside account and region
 */
export async function selectedRules(
  ctx: ConfigContext,
  asked: {
    readonly names?: readonly string[]
    readonly mode?: EvaluationMode
    readonly token?: string
    readonly limit: number
  },
  question: readonly Json[],
  fail: Fail,
): Promise<{ rules: readonly StoredRule[]; NextToken?: string }> {
  const { db, caller } = ctx
  const names = asked.names?.length ? asked.names : undefined
  const bound = [...question, names ?? null]
  const after = pagePosition(ctx, asked.token, bound, () => fail('InvalidNextTokenException', INVALID_TOKEN))
  if (names !== undefined) await mustExist(ctx, names, fail)
  const found = await rulesOf(db, caller, {
    names,
    mode: asked.mode,
    after: after === undefined ? undefined : String(after),
    limit: asked.limit + 1,
  })
  const rules = found.slice(0, asked.limit)
  return { rules, NextToken: rules.length < found.length ? pageToken(ctx, rules.at(-1)!.name, bound) : undefined }
}

/** Fails for the first name that no rule of the caller's account and region has. */
export async function mustExist(
  { db, caller }: Pick<ConfigContext, 'db' | 'caller'>,
  names: readonly string[],
  fail: (fault: 'NoSuchConfigRuleException', message: string) => never,
): Promise<void> {
  const missing = await missingRule(db, caller, names)
  if (missing !== undefined) fail('NoSuchConfigRuleException', noSuchRule(missing))
}
