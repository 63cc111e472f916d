import { testRule } from '../../testing.ts'
import { redshiftAuditLoggingEnabled } from './redshift-audit-logging-enabled.ts'

const cluster = (loggingEnabled: boolean | null, bucketName?: string) => ({
  configuration: { clusterIdentifier: 'main' },
  supplementaryConfiguration: { LoggingStatus: { loggingEnabled, bucketName } },
})

testRule(redshiftAuditLoggingEnabled, {
  COMPLIANT: {
    'it is on': cluster(true, 'logs'),
    'logs go to a bucket that is allowed': [cluster(true, 'logs'), { bucketNames: 'trails, logs' }],
  },
  NON_COMPLIANT: {
    'it is off': cluster(false),
    'it is unknown': cluster(null),
    'nothing is said': { configuration: { clusterIdentifier: 'main' } },
    'logs go to another bucket': [cluster(true, 'logs'), { bucketNames: 'trails' }],
    'logs go to CloudWatch, not to the bucket': [cluster(true), { bucketNames: 'trails' }],
  },
  INSUFFICIENT_DATA: {
    'no flag': {
      configuration: { clusterIdentifier: 'main' },
      supplementaryConfiguration: { LoggingStatus: { loggingEnabled: [] } },
    },
  },
})
