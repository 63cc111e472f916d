import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codebuildProjectLoggingEnabled } from './codebuild-project-logging-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const logs = (logsConfig: JsonObject) => given({ logsConfig })
const named = { s3BucketNames: 'archive,logs', cloudWatchGroupNames: 'builds' }

testRule(codebuildProjectLoggingEnabled, {
  COMPLIANT: {
    'to S3': logs({ s3Logs: { status: 'ENABLED', location: 'logs/builds' } }),
    'to CloudWatch': logs({ s3Logs: { status: 'DISABLED' }, cloudWatchLogs: { status: 'ENABLED' } }),
    'to a bucket asked for': [logs({ s3Logs: { status: 'ENABLED', location: 'logs/builds' } }), named],
    'to a bucket asked for, by its ARN': [
      logs({ s3Logs: { status: 'ENABLED', location: 'arn:aws:s3:::logs/builds' } }),
      named,
    ],
    'to a group asked for': [logs({ cloudWatchLogs: { status: 'ENABLED', groupName: 'builds' } }), named],
  },
  NON_COMPLIANT: {
    'nothing said': given({ name: 'build' }),
    'both are off': logs({ s3Logs: { status: 'DISABLED' }, cloudWatchLogs: { status: 'DISABLED' } }),
    'to another bucket': [logs({ s3Logs: { status: 'ENABLED', location: 'logs2/builds' } }), named],
    'to another group': [logs({ cloudWatchLogs: { status: 'ENABLED', groupName: 'others' } }), named],
    'to a group without a name': [logs({ cloudWatchLogs: { status: 'ENABLED' } }), named],
  },
})
