import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { datasyncTaskLoggingEnabled } from './datasync-task-logging-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const task = (LogLevel: string | null) =>
  given({ CloudWatchLogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:sync', Options: { LogLevel } })

testRule(datasyncTaskLoggingEnabled, {
  COMPLIANT: { basic: task('BASIC'), 'as asked': [task('TRANSFER'), { logLevel: 'TRANSFER' }] },
  NON_COMPLIANT: {
    off: task('OFF'),
    'no level': task(null),
    'no group': given({ Options: { LogLevel: 'BASIC' } }),
    'an empty group': given({ CloudWatchLogGroupArn: '', Options: { LogLevel: 'BASIC' } }),
    'another level than the default': task('TRANSFER'),
    'another level than asked': [task('BASIC'), { logLevel: 'TRANSFER' }],
  },
})
