import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/msk-enhanced-monitoring-enabled.html */
export const mskEnhancedMonitoringEnabled = managedRule({
  identifier: 'MSK_ENHANCED_MONITORING_ENABLED',
  resourceTypes: ['AWS::MSK::Cluster'],

  evaluate({ configuration }) {
    const level = configuration.text('EnhancedMonitoring') ?? 'DEFAULT'
    return level === 'DEFAULT' || level === 'PER_BROKER' ? nonCompliant(`The monitoring level is ${level}.`) : compliant
  },
})
