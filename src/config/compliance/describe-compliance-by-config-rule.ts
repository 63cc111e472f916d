import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { mustExist } from '../rules/selected-rules.ts'
import { complianceOfRules } from './store.ts'
import { wireCompliance } from './wire-compliance.ts'

const PAGE = 25

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html */
export const describeComplianceByConfigRule = operation('DescribeComplianceByConfigRule', async (input, ctx) => {
  const { db, caller, fail } = ctx
  const names = input.ConfigRuleNames?.length ? input.ConfigRuleNames : undefined
  const types = input.ComplianceTypes?.length ? input.ComplianceTypes : undefined
  const question = ['DescribeComplianceByConfigRule', names ?? null, types ?? null]
  const after = pagePosition(ctx, input.NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
  if (names !== undefined) await mustExist(ctx, names, fail)
  const found = await complianceOfRules(db, caller, {
    names,
    types,
    after: after === undefined ? undefined : String(after),
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  return {
    ComplianceByConfigRules: page.map(({ name, overall, nonCompliant }) => ({
      ConfigRuleName: name,
      Compliance: wireCompliance(overall, nonCompliant),
    })),
    NextToken: page.length < found.length ? pageToken(ctx, page.at(-1)!.name, question) : undefined,
  }
})
