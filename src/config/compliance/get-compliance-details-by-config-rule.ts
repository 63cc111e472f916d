import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { noSuchRule } from '../rules/messages.ts'
import { ruleNamed } from '../rules/store.ts'
import { resultsOfRule } from './store.ts'
import { resultTypes, wireResult } from './wire-compliance.ts'

const DEFAULT_PAGE = 10

/** https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceDetailsByConfigRule.html */
export const getComplianceDetailsByConfigRule = operation('GetComplianceDetailsByConfigRule', async (input, ctx) => {
  const { db, caller, fail } = ctx
  const { ConfigRuleName: name, NextToken } = input
  const types = resultTypes(input.ComplianceTypes, (message) => fail('InvalidParameterValueException', message))
  const limit = input.Limit || DEFAULT_PAGE
  const question = ['GetComplianceDetailsByConfigRule', name, types]
  const after = pagePosition(ctx, NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
  const rule = (await ruleNamed(db, caller, name)) ?? fail('NoSuchConfigRuleException', noSuchRule(name))
  const found = await resultsOfRule(db, caller, {
    ruleId: rule.ruleId,
    types,
    after: after as [string, string] | undefined,
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    EvaluationResults: page.map(wireResult),
    NextToken:
      last && page.length < found.length ? pageToken(ctx, [last.resourceType, last.resourceId], question) : undefined,
  }
})
