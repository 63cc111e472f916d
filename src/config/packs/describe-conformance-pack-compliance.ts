import { complianceOfRules } from '../compliance/store.ts'
import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { rulesAsked } from './rules-asked.ts'

const DEFAULT_PAGE = 100

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConformancePackCompliance.html */
export const describeConformancePackCompliance = operation('DescribeConformancePackCompliance', async (input, ctx) => {
  const { db, caller, fail } = ctx
  const { ConformancePackName: name, Filters: { ConfigRuleNames: names, ComplianceType: type } = {} } = input
  const limit = input.Limit || DEFAULT_PAGE
  const question = ['DescribeConformancePackCompliance', name, names ?? null, type ?? null]
  const after = pagePosition(ctx, input.NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
  const rules = await rulesAsked(ctx, name, names, fail)
  const controls = new Map(rules.map((rule) => [rule.name, rule.controls]))
  const found = await complianceOfRules(db, caller, {
    names: rules.map((rule) => rule.name),
    types: type && [type],
    after: after === undefined ? undefined : String(after),
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  return {
    ConformancePackName: name,
    ConformancePackRuleComplianceList: page.map((rule) => ({
      ConfigRuleName: rule.name,
      ComplianceType: rule.overall,
      Controls: [...controls.get(rule.name)!],
    })),
    NextToken: page.length < found.length ? pageToken(ctx, page.at(-1)!.name, question) : undefined,
  }
})
