import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-enhanced-monitoring-enabled.html */
export const rdsEnhancedMonitoringEnabled = managedRule({
  identifier: 'RDS_ENHANCED_MONITORING_ENABLED',
  resourceTypes: ['AWS::RDS::DBInstance'],
  parameters: { monitoringInterval: integer() },

  evaluate({ configuration }, { monitoringInterval: asked }) {
    const seconds = configuration.number('monitoringInterval') ?? 0
    if (seconds === 0) return nonCompliant('Enhanced monitoring is off.')
    if (asked !== undefined && seconds !== asked)
      return nonCompliant(`Metrics are collected every ${seconds} seconds, not every ${asked}.`)
    return compliant
  },
})
