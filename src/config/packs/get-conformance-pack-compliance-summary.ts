import type { ConformancePackComplianceType } from '../../model/config.gen.ts'
import { complianceOfRules } from '../compliance/store.ts'
import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { rulesAsked } from './rules-asked.ts'
import { PAGE } from './selected-packs.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_GetConformancePackComplianceSummary.html */
export const getConformancePackComplianceSummary = operation(
  'GetConformancePackComplianceSummary',
  async (input, ctx) => {
    const { db, caller, fail } = ctx
    const names = [...new Set(input.ConformancePackNames)].sort()
    const limit = input.Limit || PAGE
    const question = ['GetConformancePackComplianceSummary', names]
    const from = pagePosition(ctx, input.NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
    const start = Number(from ?? 0)
    const summaries = []
    for (const name of names.slice(start, start + limit)) {
      const rules = await rulesAsked(ctx, name, undefined, (_, message) =>
        fail('NoSuchConformancePackException', message),
      )
      const found = await complianceOfRules(db, caller, { names: rules.map((rule) => rule.name), limit: rules.length })
      summaries.push({
        ConformancePackName: name,
        ConformancePackComplianceStatus: overall(found.map((rule) => rule.overall)),
      })
    }
    const next = start + limit
    return {
      ConformancePackComplianceSummaryList: summaries,
      NextToken: next < names.length ? pageToken(ctx, next, question) : undefined,
    }
  },
)

/** One rule that is not complied with is enough; rules of which nothing is known do not count beside others. */
function overall(rules: readonly ConformancePackComplianceType[]): ConformancePackComplianceType {
  if (rules.includes('NON_COMPLIANT')) return 'NON_COMPLIANT'
  return rules.includes('COMPLIANT') ? 'COMPLIANT' : 'INSUFFICIENT_DATA'
}
