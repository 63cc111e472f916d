import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { rulesAsked } from './rules-asked.ts'

const DEFAULT_PAGE = 100

interface Row {
  name: string
  resource_type: string
  resource_id: string
  compliance: 'COMPLIANT' | 'NON_COMPLIANT'
  annotation: string | null
  capture_time: Date | null
  invoked_at: Date
  recorded_at: Date
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_GetConformancePackComplianceDetails.html */
export const getConformancePackComplianceDetails = operation(
  'GetConformancePackComplianceDetails',
  async (input, ctx) => {
    const { db, caller, fail } = ctx
    const { ConformancePackName: name, Filters = {} } = input
    const { ConfigRuleNames: names, ComplianceType: type, ResourceType: resourceType } = Filters
    const ids = Filters.ResourceIds?.length ? Filters.ResourceIds : undefined
    if (type === 'INSUFFICIENT_DATA') {
      fail(
        'InvalidParameterValueException',
        'INSUFFICIENT_DATA cannot be used as a ComplianceType for filtering results.',
      )
    }
    if (ids !== undefined && resourceType === undefined) {
      fail('InvalidParameterValueException', 'ResourceType must be specified when ResourceIds are specified.')
    }
    const limit = input.Limit || DEFAULT_PAGE
    const question = [input.ConformancePackName, names ?? null, type ?? null, resourceType ?? null, ids ?? null]
    const after = pagePosition(ctx, input.NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
    const rules = await rulesAsked(ctx, name, names, fail)
    const [afterRule, afterType, afterId] = (after ?? []) as (string | undefined)[]
    const { rows } = await db.query<Row>(SELECT, [
      caller.accountId,
      caller.region,
      rules.map((rule) => rule.ruleId),
      type === undefined ? ['COMPLIANT', 'NON_COMPLIANT'] : [type],
      resourceType ?? null,
      ids ?? null,
      afterRule ?? null,
      afterType ?? null,
      afterId ?? null,
      limit + 1,
    ])
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      ConformancePackName: name,
      ConformancePackRuleEvaluationResults: page.map((row) => ({
        ComplianceType: row.compliance,
        EvaluationResultIdentifier: {
          EvaluationResultQualifier: {
            ConfigRuleName: row.name,
            ResourceType: row.resource_type,
            ResourceId: row.resource_id,
            EvaluationMode: 'DETECTIVE',
          },
          OrderingTimestamp: row.capture_time ?? row.invoked_at,
        },
        ConfigRuleInvokedTime: row.invoked_at,
        ResultRecordedTime: row.recorded_at,
        Annotation: row.annotation ?? undefined,
      })),
      NextToken:
        last && page.length < rows.length
          ? pageToken(ctx, [last.name, last.resource_type, last.resource_id], question)
          : undefined,
    }
  },
)

const SELECT = `
  select r.name, v.resource_type, v.resource_id, v.compliance, v.annotation, v.capture_time, v.invoked_at, v.recorded_at
  from verdict v join config_rule r on r.account_id = v.account_id and r.region = v.region and r.rule_id = v.rule_id
  where v.account_id = $1 and v.region = $2 and v.rule_id = any($3::text[]) and v.to_time is null and v.compliance = any($4::text[])
    and ($5::text is null or v.resource_type = $5) and ($6::text[] is null or v.resource_id = any($6::text[]))
    and ($7::text is null or (r.name collate "C", v.resource_type, v.resource_id) > ($7 collate "C", $8, $9))
  order by r.name collate "C", v.resource_type, v.resource_id limit $10`
