import { testRule } from '../../testing.ts'
import { ec2StoppedInstance } from './ec2-stopped-instance.ts'

const instance = (stateTransitionReason: string | null, name = 'stopped') => ({
  configuration: { state: { name }, stateTransitionReason },
})
const byUser = (at: string) => instance(`User initiated (${at} GMT)`)

testRule(ec2StoppedInstance, {
  COMPLIANT: {
    running: instance('', 'running'),
    'for 30 days to the second': byUser('2026-01-30 12:00:00'),
    'for less than allowed': [byUser('2026-02-28 13:00:00'), { AllowedDays: '1' }],
  },
  NON_COMPLIANT: {
    'for a second more than 30 days': byUser('2026-01-30 11:59:59'),
    'for longer than allowed': [byUser('2026-02-28 11:00:00'), { AllowedDays: '1' }],
    'since an unknown time': instance('Server.ScheduledStop: Stopped due to scheduled retirement'),
    'for no reason': instance(null),
    'at no real date': byUser('2026-13-45 12:00:00'),
  },
  INSUFFICIENT_DATA: { 'no text': { configuration: { state: { name: 'stopped' }, stateTransitionReason: [] } } },
})
