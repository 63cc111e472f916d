import { testRule } from '../../testing.ts'
import { apiGwv2AccessLogsEnabled } from './api-gwv2-access-logs-enabled.ts'

const stage = (accessLogSettings: { destinationArn: string | null } | null) => ({
  configuration: { stageName: 's', accessLogSettings },
})

testRule(apiGwv2AccessLogsEnabled, {
  COMPLIANT: { logged: stage({ destinationArn: 'arn:aws:logs:us-east-1:123456789012:log-group:g' }) },
  NON_COMPLIANT: { 'not logged': stage(null), nowhere: stage({ destinationArn: null }) },
})
