import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codedeploy-auto-rollback-monitor-enabled.html */
export const codedeployAutoRollbackMonitorEnabled = managedRule({
  identifier: 'CODEDEPLOY_AUTO_ROLLBACK_MONITOR_ENABLED',
  resourceTypes: ['AWS::CodeDeploy::DeploymentGroup'],

  evaluate({ configuration }) {
    if (configuration.flag('autoRollbackConfiguration.enabled') !== true)
      return nonCompliant('Automatic rollback is off.')
    if (configuration.flag('alarmConfiguration.enabled') !== true) return nonCompliant('Alarms are not watched.')
    return configuration.list('alarmConfiguration.alarms').length > 0 ? compliant : nonCompliant('There are no alarms.')
  },
})
