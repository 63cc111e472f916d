import { testRule } from '../../testing.ts'
import { apigatewayStageAccessLogsEnabled } from './apigateway-stage-access-logs-enabled.ts'

const stage = (accessLogSettings: { destinationArn: string | null } | null) => ({
  configuration: { stageName: 's', accessLogSettings },
})

testRule(apigatewayStageAccessLogsEnabled, {
  COMPLIANT: { logged: stage({ destinationArn: 'arn:aws:logs:us-east-1:123456789012:log-group:g' }) },
  NON_COMPLIANT: { 'not logged': stage(null), nowhere: stage({ destinationArn: '' }) },
})
