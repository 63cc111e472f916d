import { operation } from '../operation.ts'
import { countResourceCompliance, RESOURCE_CAP } from './store.ts'
import { wireSummary } from './wire-compliance.ts'

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceSummaryByResourceType.html
 *
 * One summary for each type that is asked for, or one of all resources, which names no type.
 */
export const getComplianceSummaryByResourceType = operation(
  'GetComplianceSummaryByResourceType',
  async ({ ResourceTypes }, { db, caller, now }) => {
    const types = [...new Set(ResourceTypes ?? [])]
    const counts = await countResourceCompliance(db, caller, types.length === 0 ? undefined : types)
    if (types.length === 0) {
      const compliant = counts.reduce((sum, count) => sum + count.compliant, 0)
      const nonCompliant = counts.reduce((sum, count) => sum + count.nonCompliant, 0)
      const ComplianceSummary = wireSummary(compliant, nonCompliant, RESOURCE_CAP, now)
      return { ComplianceSummariesByResourceType: [{ ComplianceSummary }] }
    }
    return {
      ComplianceSummariesByResourceType: types.map((ResourceType) => {
        const count = counts.find(({ resourceType }) => resourceType === ResourceType)
        return {
          ResourceType,
          ComplianceSummary: wireSummary(count?.compliant ?? 0, count?.nonCompliant ?? 0, RESOURCE_CAP, now),
        }
      }),
    }
  },
)
