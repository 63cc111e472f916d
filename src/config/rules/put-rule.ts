import { hash } from 'node:crypto'
import { canonicalJson, type Json } from '../../lib/json.ts'
import type { Queryable } from '../../store/database.ts'
import { makeDue } from '../compliance/rule-due.ts'
import { type StoredTag, setTags } from '../tags/store.ts'
import { secondsBetween } from './frequency.ts'
import { judgesIn, ruleArn } from './rule.ts'
import { insertRule, isKnownRuleId, type RuleContent, type StoredRule, updateRule } from './store.ts'

interface Scope {
  readonly accountId: string
  readonly region: string
}

const ID_LENGTH = 6
const TRIES = 10

/**
 * Makes a rule, which is to judge all of its scope at once.
 * @returns its id; nothing when a rule of the name was made meanwhile
 */
export async function createRule(
  tx: Queryable,
  scope: Scope,
  name: string,
  content: RuleContent,
  { tags = [], now, newId }: { readonly tags?: readonly StoredTag[]; readonly now: Date; newId(): string },
): Promise<string | undefined> {
  const ruleId = await freeId(tx, scope, newId)
  if (!(await insertRule(tx, scope, { name, ruleId }, content, now))) return undefined
  await setTags(tx, scope, ruleArn({ ...scope, ruleId }), tags)
  await makeDue(tx, scope, [ruleId], now, secondsBetween(content))
  return ruleId
}

/** Changes a rule that is locked. Only when what it judges by differs does it judge anew. */
export async function changeRule(tx: Queryable, rule: StoredRule, content: RuleContent, now: Date): Promise<void> {
  const anew = basis(rule) !== basis(content)
  await updateRule(tx, rule, content, anew, now)
  if (anew) await makeDue(tx, rule, [rule.ruleId], now, secondsBetween(content))
}

function basis(content: RuleContent): string {
  const { source, scope, inputText, maximumExecutionFrequency } = content
  const members = [source, scope ?? null, inputText ?? null, maximumExecutionFrequency ?? null]
  return canonicalJson([...members, judgesIn('DETECTIVE', content)] as unknown as Json)
}

async function freeId(tx: Queryable, scope: Scope, newId: () => string): Promise<string> {
  for (let i = 0; i < TRIES; i += 1) {
    const digits = BigInt(`0x${hash('sha256', newId())}`).toString(36)
    const ruleId = `config-rule-${digits.slice(-ID_LENGTH)}`
    if (!(await isKnownRuleId(tx, scope, ruleId))) return ruleId
  }
  throw new Error('No free id was found for a rule.')
}
