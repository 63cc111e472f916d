import type { ConfigRuleEvaluationStatus } from '../../model/config.gen.ts'
import { operation } from '../operation.ts'
import { ruleArn } from './rule.ts'
import { selectedRules } from './selected-rules.ts'
import type { StoredRule } from './store.ts'

const LARGEST_PAGE = 50

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRuleEvaluationStatus.html */
export const describeConfigRuleEvaluationStatus = operation(
  'DescribeConfigRuleEvaluationStatus',
  async (input, ctx) => {
    const { rules, NextToken } = await selectedRules(
      ctx,
      { names: input.ConfigRuleNames, token: input.NextToken, limit: input.Limit || LARGEST_PAGE },
      ['DescribeConfigRuleEvaluationStatus'],
      ctx.fail,
    )
    return { ConfigRulesEvaluationStatus: rules.map(status), NextToken }
  },
)

function status(rule: StoredRule): ConfigRuleEvaluationStatus {
  return {
    ConfigRuleName: rule.name,
    ConfigRuleArn: ruleArn(rule),
    ConfigRuleId: rule.ruleId,
    LastSuccessfulInvocationTime: rule.lastSuccessfulInvocationAt,
    LastFailedInvocationTime: rule.lastFailedInvocationAt,
    LastSuccessfulEvaluationTime: rule.lastSuccessfulEvaluationAt,
    LastFailedEvaluationTime: rule.lastFailedEvaluationAt,
    FirstActivatedTime: rule.firstActivatedAt,
    LastErrorCode: rule.lastErrorCode,
    LastErrorMessage: rule.lastErrorMessage,
    FirstEvaluationStarted: rule.firstEvaluationStarted,
  }
}
