import type { ConfigContext } from '../operation.ts'
import { noSuchPack, noSuchRuleInPack } from './messages.ts'
import { packNamed, rulesOfPack } from './store.ts'

type Fail = (
  fault: 'NoSuchConformancePackException' | 'NoSuchConfigRuleInConformancePackException',
  message: string,
) => never

/** The rules of a pack, or those of them that are named, by name. */
export async function rulesAsked(
  { db, caller }: Pick<ConfigContext, 'db' | 'caller'>,
  packName: string,
  names: readonly string[] | undefined,
  fail: Fail,
): Promise<Awaited<ReturnType<typeof rulesOfPack>>> {
  const pack = (await packNamed(db, caller, packName)) ?? fail('NoSuchConformancePackException', noSuchPack(packName))
  const rules = await rulesOfPack(db, pack)
  if (!names?.length) return rules
  const missing = names.find((name) => !rules.some((rule) => rule.name === name))
  if (missing !== undefined) fail('NoSuchConfigRuleInConformancePackException', noSuchRuleInPack(missing, packName))
  return rules.filter((rule) => names.includes(rule.name))
}
