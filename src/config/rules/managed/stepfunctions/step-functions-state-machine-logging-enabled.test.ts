import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { stepFunctionsStateMachineLoggingEnabled } from './step-functions-state-machine-logging-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const group = 'arn:aws:logs:us-east-1:123456789012:log-group:orders'
const machine = (Level: string, ...groups: string[]) =>
  given({
    LoggingConfiguration: {
      Level,
      Destinations: groups.map((LogGroupArn) => ({ CloudWatchLogsLogGroup: { LogGroupArn } })),
    },
  })

testRule(stepFunctionsStateMachineLoggingEnabled, {
  COMPLIANT: {
    'at any level': machine('FATAL'),
    'at the level asked for': [machine('ERROR'), { logLevel: 'ERROR' }],
    'at a more verbose one': [machine('ALL'), { logLevel: 'FATAL' }],
    'to a group asked for': [machine('ALL', `${group}:*`), { cloudWatchLogGroupArns: `arn:other,${group}` }],
    'to a group asked for with its streams': [machine('ALL', group), { cloudWatchLogGroupArns: `${group}:*` }],
  },
  NON_COMPLIANT: {
    off: machine('OFF'),
    'nothing said': given({ StateMachineName: 'orders' }),
    'at a less verbose level': [machine('FATAL'), { logLevel: 'ERROR' }],
    'at an unknown level': [machine('LOUD'), { logLevel: 'FATAL' }],
    'to another group': [machine('ALL', `${group}2:*`), { cloudWatchLogGroupArns: group }],
    'to no group': [machine('ALL'), { cloudWatchLogGroupArns: group }],
  },
})
