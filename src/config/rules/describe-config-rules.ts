import type { ConfigRule } from '../../model/config.gen.ts'
import { operation } from '../operation.ts'
import { ruleArn } from './rule.ts'
import { selectedRules } from './selected-rules.ts'
import type { StoredRule } from './store.ts'

const PAGE = 25

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html
 *
 * All rules are detective: proactive evaluation is not built.
 */
export const describeConfigRules = operation('DescribeConfigRules', async (input, ctx) => {
  const mode = input.Filters?.EvaluationMode ?? null
  const { rules, NextToken } = await selectedRules(
    ctx,
    { names: input.ConfigRuleNames, token: input.NextToken, limit: PAGE },
    ['DescribeConfigRules', mode],
    ctx.fail,
  )
  if (mode === 'PROACTIVE') return { ConfigRules: [] }
  return { ConfigRules: rules.map(describe), NextToken }
})

function describe(rule: StoredRule): ConfigRule {
  return {
    ConfigRuleName: rule.name,
    ConfigRuleArn: ruleArn(rule),
    ConfigRuleId: rule.ruleId,
    Description: rule.description,
    Scope: rule.scope as ConfigRule['Scope'],
    Source: shownSource(rule) as ConfigRule['Source'],
    InputParameters: rule.inputText,
    MaximumExecutionFrequency: rule.maximumExecutionFrequency as ConfigRule['MaximumExecutionFrequency'],
    ConfigRuleState: rule.state as ConfigRule['ConfigRuleState'],
    CreatedBy: rule.createdBy,
    EvaluationModes: [{ Mode: 'DETECTIVE' }],
  }
}

/** GetCustomRulePolicy has the policy's text. */
function shownSource({ source }: StoredRule): object {
  const { CustomPolicyDetails: policy, ...rest } = source
  if (policy === undefined) return source
  const { PolicyText: _, ...shown } = policy
  return { ...rest, CustomPolicyDetails: shown }
}
