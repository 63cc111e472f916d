import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codedeployAutoRollbackMonitorEnabled } from './codedeploy-auto-rollback-monitor-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const alarms = [{ name: 'errors' }]
const group = (enabled: boolean, alarmConfiguration: JsonObject) =>
  given({ autoRollbackConfiguration: { enabled }, alarmConfiguration })

testRule(codedeployAutoRollbackMonitorEnabled, {
  COMPLIANT: { 'both on': group(true, { enabled: true, alarms }) },
  NON_COMPLIANT: {
    'no rollback': group(false, { enabled: true, alarms }),
    'alarms off': group(true, { enabled: false, alarms }),
    'no alarms': group(true, { enabled: true, alarms: [] }),
    'nothing said of alarms': given({ autoRollbackConfiguration: { enabled: true } }),
    'nothing said': given({ deploymentGroupName: 'web' }),
  },
})
