import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/redshift-audit-logging-enabled.html */
export const redshiftAuditLoggingEnabled = managedRule({
  identifier: 'REDSHIFT_AUDIT_LOGGING_ENABLED',
  resourceTypes: ['AWS::Redshift::Cluster'],
  parameters: { bucketNames: csv() },

  evaluate({ supplementaryConfiguration }, { bucketNames }) {
    const logging = supplementaryConfiguration.object('LoggingStatus')
    if (logging?.flag('loggingEnabled') !== true) return nonCompliant('Audit logging is off.')
    const bucket = logging.text('bucketName') ?? ''
    if (bucketNames !== undefined && !bucketNames.includes(bucket))
      return nonCompliant(`Logs go to a bucket that is not allowed: ${bucket}.`)
    return compliant
  },
})
