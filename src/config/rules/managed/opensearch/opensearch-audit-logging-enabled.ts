import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/opensearch-audit-logging-enabled.html */
export const opensearchAuditLoggingEnabled = managedRule({
  identifier: 'OPENSEARCH_AUDIT_LOGGING_ENABLED',
  resourceTypes: ['AWS::OpenSearch::Domain'],
  parameters: { cloudWatchLogsLogGroupArnList: csv() },

  evaluate({ configuration }, { cloudWatchLogsLogGroupArnList: allowed }) {
    const audit = configuration.object('LogPublishingOptions.AUDIT_LOGS')
    if (audit?.flag('Enabled') !== true) return nonCompliant('Audit logs are off.')
    const group = audit.text('CloudWatchLogsLogGroupArn') ?? ''
    if (allowed !== undefined && !allowed.some((arn) => withoutStreams(arn) === withoutStreams(group)))
      return nonCompliant(`Audit logs go to a group that is not allowed: ${group}.`)
    return compliant
  },
})

/** A group's ARN may end in `:*`, which means all of its streams. */
function withoutStreams(arn: string): string {
  return arn.replace(/:\*$/, '')
}
