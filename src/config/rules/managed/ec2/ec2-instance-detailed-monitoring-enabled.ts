import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-detailed-monitoring-enabled.html */
export const ec2InstanceDetailedMonitoringEnabled = managedRule({
  identifier: 'EC2_INSTANCE_DETAILED_MONITORING_ENABLED',
  resourceTypes: ['AWS::EC2::Instance'],

  evaluate({ configuration }) {
    return configuration.text('monitoring.state') === 'enabled'
      ? compliant
      : nonCompliant('Detailed monitoring is off.')
  },
})
