import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { sagemakerMonitoringScheduleTrafficEncryption } from './sagemaker-monitoring-schedule-traffic-encryption.ts'

const given = (configuration: JsonObject) => ({ configuration })

const schedule = (NetworkConfig: JsonObject | null) =>
  given({ MonitoringScheduleConfig: { MonitoringJobDefinition: { NetworkConfig } } })

testRule(sagemakerMonitoringScheduleTrafficEncryption, {
  COMPLIANT: { encrypted: schedule({ EnableInterContainerTrafficEncryption: true }) },
  NON_COMPLIANT: {
    'not encrypted': schedule({ EnableInterContainerTrafficEncryption: false }),
    'nothing said': schedule({}),
    'no network': schedule(null),
  },
  NOT_APPLICABLE: {
    'a job by its name': given({ MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'nightly' } }),
  },
})
