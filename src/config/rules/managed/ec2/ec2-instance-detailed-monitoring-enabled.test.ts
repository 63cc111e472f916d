import { testRule } from '../../testing.ts'
import { ec2InstanceDetailedMonitoringEnabled } from './ec2-instance-detailed-monitoring-enabled.ts'

testRule(ec2InstanceDetailedMonitoringEnabled, {
  COMPLIANT: { 'it is on': { configuration: { monitoring: { state: 'enabled' } } } },
  NON_COMPLIANT: {
    'it is off': { configuration: { monitoring: { state: 'disabled' } } },
    'nothing is said of it': { configuration: { instanceId: 'i-1' } },
  },
  INSUFFICIENT_DATA: { 'it is no text': { configuration: { monitoring: { state: ['enabled'] } } } },
})
