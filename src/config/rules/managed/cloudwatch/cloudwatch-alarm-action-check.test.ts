import { testRule } from '../../testing.ts'
import { cloudwatchAlarmActionCheck } from './cloudwatch-alarm-action-check.ts'

const alarm = (alarmActions: string[], insufficientDataActions: string[], okactions: string[] = []) => ({
  configuration: { alarmName: 'a', alarmActions, insufficientDataActions, okactions },
})
const onlyAlarm = { insufficientDataActionRequired: 'False' }

testRule(cloudwatchAlarmActionCheck, {
  COMPLIANT: {
    'both by default': alarm(['arn:a'], ['arn:b']),
    'alarms only, as asked for': [alarm(['arn:a'], []), onlyAlarm],
    'one of the actions asked for': [
      alarm(['arn:x', 'arn:a'], []),
      { ...onlyAlarm, action1: 'arn:b', action5: 'arn:a' },
    ],
    'nothing required': [alarm([], []), { ...onlyAlarm, alarmActionRequired: 'false' }],
  },
  NON_COMPLIANT: {
    'none for alarms': alarm([], ['arn:b']),
    'none for missing data': alarm(['arn:a'], []),
    'none for OK': [alarm(['arn:a'], ['arn:b']), { okActionRequired: 'true' }],
    'another action': [alarm(['arn:x'], []), { ...onlyAlarm, action1: 'arn:a' }],
    'not said': { configuration: { alarmName: 'a' } },
  },
})
