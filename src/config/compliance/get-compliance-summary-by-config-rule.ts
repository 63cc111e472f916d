import { operation } from '../operation.ts'
import { countRuleCompliance, RULE_CAP } from './store.ts'
import { wireSummary } from './wire-compliance.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceSummaryByConfigRule.html */
export const getComplianceSummaryByConfigRule = operation(
  'GetComplianceSummaryByConfigRule',
  async (_input, { db, caller, now }) => {
    const { compliant, nonCompliant } = await countRuleCompliance(db, caller)
    return { ComplianceSummary: wireSummary(compliant, nonCompliant, RULE_CAP, now) }
  },
)
