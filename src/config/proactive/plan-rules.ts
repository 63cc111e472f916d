import { randomUUID } from 'node:crypto'
import { configModel, type PutConfigRuleRequest } from '../../model/config.gen.ts'
import { Fault } from '../../wire/fault.ts'
import { validate } from '../../wire/validate.ts'
import type { ConfigContext } from '../operation.ts'
import { InvalidPack, planOf } from '../packs/plan.ts'
import { checkedRule } from '../rules/checked-rule.ts'
import { catalogueRule, catalogueRules, managedRuleOf } from '../rules/managed.ts'
import type { Rule } from '../rules/rule.ts'
import { ruleNamed, rulesOf } from '../rules/store.ts'

/** Deployed rules that one answer takes in. */
const MOST = 1_000

type Invalid = (message: string) => never

/** The rules of the account and region that judge; all of them, since whoever asks wants to know what they will say. */
export async function deployedRules({ db, caller }: ConfigContext): Promise<readonly Rule[]> {
  const rules = await rulesOf(db, caller, { limit: MOST })
  return rules.filter(({ state }) => state === 'ACTIVE' || state === 'EVALUATING')
}

/** Rules by their names; a name that no rule has may be that of a managed rule, which is then taken without parameters. */
export async function namedRules(
  names: readonly string[],
  ctx: ConfigContext,
  invalid: Invalid,
): Promise<readonly Rule[]> {
  const found: Rule[] = []
  for (const name of names) {
    found.push((await ruleNamed(ctx.db, ctx.caller, name)) ?? managedRule(name, ctx, invalid))
  }
  return found
}

function managedRule(name: string, { caller }: ConfigContext, invalid: Invalid): Rule {
  const entry = catalogueRule(name) ?? [...catalogueRules()].find((rule) => rule.name === name)
  if (entry === undefined) return invalid(`There is no rule ${name}, neither deployed nor managed.`)
  if (managedRuleOf(entry.identifier) === undefined) invalid(`The managed rule ${entry.identifier} is not implemented.`)
  return {
    ...caller,
    name: entry.name,
    ruleId: '',
    source: { Owner: 'AWS', SourceIdentifier: entry.identifier },
    inputParameters: {},
    state: 'ACTIVE',
    revision: 0,
  }
}

/** The rules of a pack's template, as it would be deployed. */
export function packRules(
  text: string,
  parameters: Readonly<Record<string, string>>,
  { caller }: ConfigContext,
  invalid: Invalid,
): readonly Rule[] {
  const pack = { ...caller, name: 'whatif', packId: 'whatif', stackId: randomUUID() }
  try {
    const given = Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({
      ParameterName,
      ParameterValue,
    }))
    return planOf(text, pack, given).rules.map(({ localName, given: rule, identifier }) => {
      if (identifier !== undefined && managedRuleOf(identifier) === undefined) {
        invalid(`The managed rule ${identifier} is not implemented.`)
      }
      const { ConfigRule } = validate(configModel, 'PutConfigRule', { ConfigRule: rule }) as PutConfigRuleRequest
      const { inputText, ...content } = checkedRule(ConfigRule, (message) => invalid(`${localName}: ${message}`))
      const inputParameters = JSON.parse(inputText ?? '{}')
      return { ...caller, ...content, inputParameters, name: localName, ruleId: '', state: 'ACTIVE', revision: 0 }
    })
  } catch (error) {
    if (error instanceof InvalidPack) return invalid(error.message)
    if (error instanceof Fault) return invalid(error.message)
    throw error
  }
}
