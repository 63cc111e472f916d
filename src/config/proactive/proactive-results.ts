import type {
  GetComplianceDetailsByResourceRequest,
  GetComplianceDetailsByResourceResponse,
} from '../../model/config.gen.ts'
import { resultTypes } from '../compliance/wire-compliance.ts'
import type { ConfigContext } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { evaluationWithId } from './evaluation.ts'

const PAGE = 100

/** What GetComplianceDetailsByResource says of a resource evaluation: each rule's verdict. */
export async function proactiveResults(
  id: string,
  input: GetComplianceDetailsByResourceRequest,
  ctx: ConfigContext,
  invalid: (message: string) => never,
): Promise<GetComplianceDetailsByResourceResponse> {
  if (input.ResourceType !== undefined || input.ResourceId !== undefined) {
    invalid('Either a ResourceEvaluationId or both a ResourceType and a ResourceId must be provided.')
  }
  const found = await evaluationWithId(ctx.db, ctx.caller, id)
  if (found === undefined) return invalid(`The ResourceEvaluationId ${id} is invalid.`)
  const types = resultTypes(input.ComplianceTypes, invalid)
  const question = ['GetComplianceDetailsByResource', id, types]
  const start = Number(pagePosition(ctx, input.NextToken, question, () => invalid(INVALID_TOKEN)) ?? 0)
  const results = found.results.filter(({ compliance }) => types.includes(compliance))
  const end = start + PAGE
  return {
    EvaluationResults: results.slice(start, end).map(({ ruleName, compliance, annotation }) => ({
      EvaluationResultIdentifier: {
        EvaluationResultQualifier: {
          ConfigRuleName: ruleName,
          ResourceType: found.resourceType,
          ResourceId: found.resourceId,
          EvaluationMode: 'PROACTIVE',
        },
        OrderingTimestamp: found.startedAt,
        ResourceEvaluationId: id,
      },
      ComplianceType: compliance,
      ResultRecordedTime: found.startedAt,
      ConfigRuleInvokedTime: found.startedAt,
      Annotation: annotation,
    })),
    NextToken: end < results.length ? pageToken(ctx, end, question) : undefined,
  }
}
