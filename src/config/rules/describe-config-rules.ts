import type { ConfigRule } from '../../model/config.gen.ts'
import { operation } from '../operation.ts'
import { type EvaluationMode, ruleArn } from './rule.ts'
import { selectedRules } from './selected-rules.ts'
import type { StoredRule } from './store.ts'

const PAGE = 25

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html
 */
export const describeConfigRules = operation('DescribeConfigRules', async (input, ctx) => {
  const mode = input.Filters?.EvaluationMode as EvaluationMode | undefined
  const { rules, NextToken } = await selectedRules(
    ctx,
    { names: input.ConfigRuleNames, token: input.NextToken, limit: PAGE, mode },
    ['DescribeConfigRules', mode ?? null],
    ctx.fail,
  )
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
    EvaluationModes: (rule.evaluationModes ?? ['DETECTIVE']).map((Mode) => ({ Mode })),
  }
}

/** GetCustomRulePolicy has the policy's text. */
function shownSource({ source }: StoredRule): object {
  const { CustomPolicyDetails: policy, ...rest } = source
  if (policy === undefined) return source
  const { PolicyText: _, ...shown } = policy
  return { ...rest, CustomPolicyDetails: shown }
}
