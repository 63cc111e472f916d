/** The operations of packs as typed functions, and templates for them. */
import { caller } from '../testing.ts'
import { deleteConformancePack } from './delete-conformance-pack.ts'
import { describeConformancePackCompliance } from './describe-conformance-pack-compliance.ts'
import { describeConformancePackStatus } from './describe-conformance-pack-status.ts'
import { describeConformancePacks } from './describe-conformance-packs.ts'
import { getConformancePackComplianceDetails } from './get-conformance-pack-compliance-details.ts'
import { getConformancePackComplianceSummary } from './get-conformance-pack-compliance-summary.ts'
import { listConformancePackComplianceScores } from './list-conformance-pack-compliance-scores.ts'
import { putConformancePack } from './put-conformance-pack.ts'

export const put = caller('PutConformancePack', putConformancePack)
export const remove = caller('DeleteConformancePack', deleteConformancePack)
export const describe = caller('DescribeConformancePacks', describeConformancePacks)
export const status = caller('DescribeConformancePackStatus', describeConformancePackStatus)
export const compliance = caller('DescribeConformancePackCompliance', describeConformancePackCompliance)
export const details = caller('GetConformancePackComplianceDetails', getConformancePackComplianceDetails)
export const summary = caller('GetConformancePackComplianceSummary', getConformancePackComplianceSummary)
export const scores = caller('ListConformancePackComplianceScores', listConformancePackComplianceScores)

/** A rule of a template in YAML, named as its logical id in lower case. */
export function ruleYaml(logicalId: string, identifier: string, more = '', beside = ''): string {
  return `
  ${logicalId}:
    Type: AWS::Config::ConfigRule
    ${beside}
    Properties:
      ConfigRuleName: ${logicalId.toLowerCase()}
      Source: {Owner: AWS, SourceIdentifier: ${identifier}}
      ${more}`
}

export const VERSIONED = 'S3_BUCKET_VERSIONING_ENABLED'
export const LOGGED = 'S3_BUCKET_LOGGING_ENABLED'
