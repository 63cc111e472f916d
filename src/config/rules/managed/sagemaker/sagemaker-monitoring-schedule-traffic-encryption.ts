import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-monitoring-schedule-traffic-encryption.html */
export const sagemakerMonitoringScheduleTrafficEncryption = managedRule({
  identifier: 'SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION',
  resourceTypes: ['AWS::SageMaker::MonitoringSchedule'],

  evaluate({ configuration }) {
    const job = configuration.object('MonitoringScheduleConfig.MonitoringJobDefinition')
    if (job === undefined) return notApplicable
    return job.flag('NetworkConfig.EnableInterContainerTrafficEncryption') === true
      ? compliant
      : nonCompliant('Traffic between the instances is not encrypted.')
  },
})
