import { accessAnalyzers } from '../../../../cloud/facts/accessanalyzer/analyzers.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** The other types look for unused or internal access. */
const EXTERNAL: readonly string[] = ['ACCOUNT', 'ORGANIZATION']

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-external-access-analyzer-enabled.html */
export const iamExternalAccessAnalyzerEnabled = managedRule({
  identifier: 'IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED',

  async evaluateAll({ accountId, region, fact }) {
    const analyzers = await fact(accessAnalyzers)
    const isAnalyzed = analyzers.some(({ type, status }) => EXTERNAL.includes(type) && status === 'ACTIVE')
    const verdict = isAnalyzed ? compliant : nonCompliant(`No analyzer of external access is active in ${region}.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
