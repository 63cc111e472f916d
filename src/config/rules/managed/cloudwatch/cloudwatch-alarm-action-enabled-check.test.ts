import { testRule } from '../../testing.ts'
import { cloudwatchAlarmActionEnabledCheck } from './cloudwatch-alarm-action-enabled-check.ts'

const alarm = (actionsEnabled: boolean | null) => ({ configuration: { alarmName: 'a', actionsEnabled } })

testRule(cloudwatchAlarmActionEnabledCheck, {
  COMPLIANT: { on: alarm(true) },
  NON_COMPLIANT: { off: alarm(false), 'not said': alarm(null) },
})
