import { testRule } from '../../testing.ts'
import { opensearchAuditLoggingEnabled } from './opensearch-audit-logging-enabled.ts'

const group = 'arn:aws:logs:us-east-1:123456789012:log-group:audit'
const domain = (Enabled: boolean | null, CloudWatchLogsLogGroupArn = group) => ({
  configuration: { LogPublishingOptions: { AUDIT_LOGS: { Enabled, CloudWatchLogsLogGroupArn } } },
})

testRule(opensearchAuditLoggingEnabled, {
  COMPLIANT: {
    'audit logs are on': domain(true),
    'they go to a group that is allowed': [domain(true), { cloudWatchLogsLogGroupArnList: `arn:other,${group}` }],
    'one ARN ends in all streams': [domain(true, `${group}:*`), { cloudWatchLogsLogGroupArnList: group }],
  },
  NON_COMPLIANT: {
    'audit logs are off': domain(false),
    'audit logs are unknown': domain(null),
    'there are other logs only': { configuration: { LogPublishingOptions: { SEARCH_SLOW_LOGS: { Enabled: true } } } },
    'nothing is said': { configuration: { DomainName: 'main' } },
    'they go to another group': [domain(true), { cloudWatchLogsLogGroupArnList: `${group}2` }],
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { LogPublishingOptions: { AUDIT_LOGS: { Enabled: 'maybe' } } } } },
})
