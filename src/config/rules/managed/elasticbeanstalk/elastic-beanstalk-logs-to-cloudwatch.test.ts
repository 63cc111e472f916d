import { testRule } from '../../testing.ts'
import { elasticBeanstalkLogsToCloudwatch } from './elastic-beanstalk-logs-to-cloudwatch.ts'
import { environment } from './environment.testing.ts'

const logs = (options: Readonly<Record<string, string>>) => environment('cloudwatch:logs', options)
const kept = { StreamLogs: 'true', RetentionInDays: '7', DeleteOnTerminate: 'false' }

testRule(elasticBeanstalkLogsToCloudwatch, {
  COMPLIANT: {
    streamed: logs({ StreamLogs: 'true' }),
    'kept as asked': [logs(kept), { RetentionInDays: '7', DeleteOnTerminate: 'False' }],
  },
  NON_COMPLIANT: {
    'not streamed': logs({ StreamLogs: 'false' }),
    'nothing said': { configuration: { environmentName: 'web' } },
    'kept for another time': [logs(kept), { RetentionInDays: '30' }],
    'deleted otherwise than asked': [logs(kept), { DeleteOnTerminate: 'true' }],
    'kept for an unknown time': [logs({ StreamLogs: 'true' }), { RetentionInDays: '7' }],
  },
})
