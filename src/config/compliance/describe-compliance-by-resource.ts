import { isKnown } from '../items/store.ts'
import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { complianceOfResources } from './store.ts'
import { wireCompliance } from './wire-compliance.ts'

const DEFAULT_PAGE = 10

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByResource.html */
export const describeComplianceByResource = operation('DescribeComplianceByResource', async (input, ctx) => {
  const { db, caller, fail } = ctx
  const { ResourceType: resourceType, ResourceId: resourceId, NextToken } = input
  if (resourceId !== undefined && resourceType === undefined) {
    fail('InvalidParameterValueException', 'A resourceType must be provided when a resourceId is provided.')
  }
  const types = input.ComplianceTypes?.length ? input.ComplianceTypes : undefined
  const limit = input.Limit || DEFAULT_PAGE
  const question = ['DescribeComplianceByResource', resourceType ?? null, resourceId ?? null, types ?? null]
  const after = pagePosition(ctx, NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
  const found = await complianceOfResources(db, caller, {
    resourceType,
    resourceId,
    types,
    after: after as [string, string] | undefined,
    limit: limit + 1,
  })
  if (found.length === 0 && resourceType !== undefined && resourceId !== undefined) {
    // What is known and not judged has no data; what is not known is not there.
    const unfiltered = types === undefined || types.includes('INSUFFICIENT_DATA')
    const judged = types && (await complianceOfResources(db, caller, { resourceType, resourceId, limit: 1 }))
    if (unfiltered && !judged?.length && (await isKnown(db, { ...caller, resourceType, resourceId }))) {
      found.push({ resourceType, resourceId, overall: 'INSUFFICIENT_DATA', nonCompliant: 0 })
    }
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    ComplianceByResources: page.map(({ overall, nonCompliant, ...of }) => ({
      ResourceType: of.resourceType,
      ResourceId: of.resourceId,
      Compliance: wireCompliance(overall, nonCompliant),
    })),
    NextToken:
      last && page.length < found.length ? pageToken(ctx, [last.resourceType, last.resourceId], question) : undefined,
  }
})
