import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { proactiveResults } from '../proactive/proactive-results.ts'
import { resultsOfResource } from './store.ts'
import { resultTypes, wireResult } from './wire-compliance.ts'

const PAGE = 100

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceDetailsByResource.html
 *
 * The model gives the operation no fault of its own for a page token that is not ours.
 */
export const getComplianceDetailsByResource = operation('GetComplianceDetailsByResource', async (input, ctx) => {
  const { db, caller, fail } = ctx
  const invalid = (message: string) => fail('InvalidParameterValueException', message)
  const { ResourceType: resourceType, ResourceId: resourceId, ResourceEvaluationId: evaluation, NextToken } = input
  if (evaluation !== undefined) return proactiveResults(evaluation, input, ctx, invalid)
  if (resourceType === undefined || resourceId === undefined) {
    return invalid('Either a ResourceEvaluationId or both a ResourceType and a ResourceId must be provided.')
  }
  const types = resultTypes(input.ComplianceTypes, invalid)
  const question = ['GetComplianceDetailsByResource', resourceType, resourceId, types]
  const after = pagePosition(ctx, NextToken, question, () => invalid(INVALID_TOKEN))
  const found = await resultsOfResource(db, caller, {
    resourceType,
    resourceId,
    types,
    after: after === undefined ? undefined : String(after),
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  return {
    EvaluationResults: page.map(wireResult),
    NextToken: page.length < found.length ? pageToken(ctx, page.at(-1)!.ruleName, question) : undefined,
  }
})
