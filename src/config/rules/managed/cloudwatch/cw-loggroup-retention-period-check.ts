import { logGroups } from '../../../../cloud/facts/cloudwatch-logs/log-groups.ts'
import { compliant, csv, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A log group without retention keeps its events for ever.
 * https://docs.aws.amazon.com/config/latest/developerguide/cw-loggroup-retention-period-check.html
 */
export const cwLoggroupRetentionPeriodCheck = managedRule({
  identifier: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK',
  parameters: { LogGroupNames: csv(), MinRetentionTime: integer({ default: '365', min: 1 }) },

  async evaluateAll({ fact }, { LogGroupNames: names, MinRetentionTime: least }) {
    const groups = (await fact(logGroups)).filter(({ name }) => names === undefined || names.includes(name))
    return groups.map(({ name, retentionInDays: days = Infinity }) => ({
      resourceType: 'AWS::Logs::LogGroup',
      resourceId: name,
      verdict: days < least ? nonCompliant(`Events are kept for ${days} days, less than ${least}.`) : compliant,
    }))
  },
})
