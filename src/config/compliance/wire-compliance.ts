/** Verdicts in AWS Config's shapes. */
import type {
  Compliance,
  ComplianceContributorCount,
  ComplianceSummary,
  EvaluationResult,
} from '../../model/config.gen.ts'
import { type Overall, type Result, RULE_CAP } from './store.ts'

/** Contributors are told of what does not comply only. https://docs.aws.amazon.com/config/latest/APIReference/API_Compliance.html */
export function wireCompliance(overall: Overall, nonCompliant: number): Compliance {
  if (overall !== 'NON_COMPLIANT') return { ComplianceType: overall }
  return { ComplianceType: overall, ComplianceContributorCount: capped(nonCompliant, RULE_CAP) }
}

export function wireSummary(compliant: number, nonCompliant: number, cap: number, now: Date): ComplianceSummary {
  return {
    CompliantResourceCount: capped(compliant, cap),
    NonCompliantResourceCount: capped(nonCompliant, cap),
    ComplianceSummaryTimestamp: now,
  }
}

function capped(count: number, cap: number): ComplianceContributorCount {
  return { CappedCount: Math.min(count, cap), CapExceeded: count > cap }
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationResult.html */
export function wireResult(result: Result): EvaluationResult {
  return {
    EvaluationResultIdentifier: {
      EvaluationResultQualifier: {
        ConfigRuleName: result.ruleName,
        ResourceType: result.resourceType,
        ResourceId: result.resourceId,
        EvaluationMode: 'DETECTIVE',
      },
      OrderingTimestamp: result.captureTime ?? result.invokedAt,
    },
    ComplianceType: result.compliance,
    ResultRecordedTime: result.recordedAt,
    ConfigRuleInvokedTime: result.invokedAt,
    Annotation: result.annotation,
  }
}

/**
 * The compliances that results are asked for: those given, or what AWS Config shows unasked, which is not what a rule does not
 * apply to. Results are never INSUFFICIENT_DATA.
 */
export function resultTypes(given: readonly string[] | undefined, invalid: (message: string) => never): string[] {
  if (!given?.length) return ['COMPLIANT', 'NON_COMPLIANT']
  if (given.includes('INSUFFICIENT_DATA'))
    invalid('INSUFFICIENT_DATA cannot be used as a ComplianceType for filtering results.')
  return [...given]
}
