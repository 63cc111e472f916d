import { canonicalJson, type Json } from '../../lib/json.ts'
import { configModel, type PutConfigRuleRequest } from '../../model/config.gen.ts'
import type { Queryable } from '../../store/database.ts'
import { Fault } from '../../wire/fault.ts'
import { validate } from '../../wire/validate.ts'
import { makeDue } from '../compliance/rule-due.ts'
import { MOST_RULES } from '../limits.ts'
import type { ConfigContext } from '../operation.ts'
import { canJudge, NO_RECORDER } from '../rules/can-judge.ts'
import { checkedRule } from '../rules/checked-rule.ts'
import { managedRuleOf } from '../rules/managed.ts'
import { isBeingDeleted, ruleInUse } from '../rules/messages.ts'
import { changeRule, createRule } from '../rules/put-rule.ts'
import { countRules, lockRules, type RuleContent, type StoredRule, setRuleState } from '../rules/store.ts'
import { CONFORMS, type Pack } from './pack.ts'
import type { Plan, PlannedRule } from './plan.ts'
import { rulesOfPack, setContent } from './store.ts'

/** A pack that was accepted cannot be deployed; the message is the reason that its status gives. */
export class DeploymentFailure extends Error {}

type Context = Pick<ConfigContext, 'now' | 'newId' | 'limits' | 'log'>

/**
 * Gives a locked pack the rules of a plan: makes those that it has not, changes those that differ, deletes those that it is to have
 * no more, and leaves alone all others.
 * @throws DeploymentFailure after which what was written must be rolled back
 */
export async function deploy(tx: Queryable, pack: Pack, plan: Plan, ctx: Context): Promise<void> {
  refuseUnbuilt(plan.rules)
  if (!(await canJudge(tx, pack))) throw new DeploymentFailure(NO_RECORDER)
  const contents = plan.rules.map((rule) => ({ rule, content: contentOf(rule) }))
  const before = await rulesOfPack(tx, pack)
  const wanted = new Set(plan.rules.map((rule) => rule.name))
  const locked = await lockRules(tx, pack, [...wanted, ...before.map((rule) => rule.name)])
  const known = new Map(locked.map((rule) => [rule.name, rule]))
  const own = new Set(before.map((rule) => rule.ruleId))

  const ids = new Map<string, string>()
  for (const { rule, content } of contents)
    ids.set(rule.name, await put(tx, pack, rule, content, known.get(rule.name), own, ctx))
  const removed = locked.filter((rule) => own.has(rule.ruleId) && !wanted.has(rule.name) && !isBeingDeleted(rule))
  await removeRules(
    tx,
    pack,
    removed.map((rule) => rule.ruleId),
    ctx.now,
  )
  await checkCount(tx, pack, ctx)
  await setContent(
    tx,
    pack,
    plan.rules.map((rule) => ({ ...rule, ruleId: ids.get(rule.name)! })),
    plan.resources,
  )
}

/** Has a worker end the verdicts of rules, then the rules. */
export async function removeRules(
  tx: Queryable,
  pack: Pick<Pack, 'accountId' | 'region'>,
  ruleIds: readonly string[],
  now: Date,
): Promise<void> {
  if (ruleIds.length === 0) return
  await setRuleState(tx, pack, ruleIds, 'DELETING')
  await makeDue(tx, pack, ruleIds, now)
}

async function put(
  tx: Queryable,
  pack: Pack,
  rule: PlannedRule,
  content: RuleContent,
  known: StoredRule | undefined,
  own: ReadonlySet<string>,
  { now, newId }: Context,
): Promise<string> {
  if (known === undefined) {
    const ruleId = await createRule(tx, pack, rule.name, content, { now, newId })
    if (ruleId === undefined) throw new DeploymentFailure(`The rule ${rule.name} exists already.`)
    return ruleId
  }
  if (!own.has(known.ruleId))
    throw new DeploymentFailure(
      isBeingDeleted(known) ? ruleInUse(rule.name, 'deleted') : `The rule ${rule.name} exists already.`,
    )
  if (isBeingDeleted(known)) throw new DeploymentFailure(ruleInUse(rule.name, 'deleted'))
  if (compared(known) !== compared(content)) await changeRule(tx, known, content, now)
  return known.ruleId
}

function compared(content: RuleContent): string {
  const { description, source, scope, inputText, maximumExecutionFrequency, evaluationModes } = content
  const members = [description, source, scope, inputText, maximumExecutionFrequency, evaluationModes]
  return canonicalJson(members.map((member) => member ?? null) as unknown as Json)
}

/** All that is missing is told at once. */
function refuseUnbuilt(rules: readonly PlannedRule[]): void {
  const missing = new Set(
    rules.map((rule) => rule.identifier).filter((id) => id !== undefined && managedRuleOf(id) === undefined),
  )
  if (missing.size === 0) return
  throw new DeploymentFailure(`These managed rules are not implemented yet: ${[...missing].join(', ')}.`)
}

/** What PutConfigRule would make of it, with the model's constraints and the rule's own. */
function contentOf(rule: PlannedRule): RuleContent {
  const wrong = (message: string): never => {
    throw new DeploymentFailure(`${rule.logicalId}: ${message}`)
  }
  try {
    const { ConfigRule } = validate(configModel, 'PutConfigRule', { ConfigRule: rule.given }) as PutConfigRuleRequest
    return { ...checkedRule(ConfigRule, wrong), createdBy: CONFORMS }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return wrong(error.message)
  }
}

async function checkCount(tx: Queryable, pack: Pack, { limits, log }: Context): Promise<void> {
  const count = await countRules(tx, pack)
  if (count <= MOST_RULES) return
  if (limits === 'aws') {
    throw new DeploymentFailure(
      `Failed to put config rules because the account would contain ${count} config rules, more than ${MOST_RULES}.`,
    )
  }
  log.warn({ accountId: pack.accountId, region: pack.region, count }, 'more rules than AWS Config would take')
}
