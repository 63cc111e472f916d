import { testRule } from '../../testing.ts'
import { apiGwExecutionLoggingEnabled } from './api-gw-execution-logging-enabled.ts'

const rest = (...levels: (string | null)[]) => ({
  configuration: {
    stageName: 's',
    methodSettings: Object.fromEntries(levels.map((loggingLevel, i) => [`v1.${i}/GET`, { loggingLevel }])),
  },
})
const second = (loggingLevel: string | null, ...routes: (string | null)[]) => ({
  resourceType: 'AWS::ApiGatewayV2::Stage',
  configuration: {
    stageName: 's',
    defaultRouteSettings: { loggingLevel },
    routeSettings: Object.fromEntries(routes.map((level, i) => [`GET /v1.${i}`, { loggingLevel: level }])),
  },
})

testRule(apiGwExecutionLoggingEnabled, {
  COMPLIANT: {
    'errors and more': rest('ERROR', 'INFO'),
    'as asked for': [rest('INFO'), { loggingLevel: 'INFO' }],
    'the second version': second('ERROR'),
    'the second version, a route': second('INFO', 'ERROR', null),
  },
  NON_COMPLIANT: {
    nothing: rest(),
    'not said': { configuration: { stageName: 's' } },
    'one off': rest('ERROR', 'OFF'),
    'one not said': rest('ERROR', null),
    'less than asked for': [rest('ERROR'), { loggingLevel: 'INFO' }],
    'the second version, off': second('OFF'),
    'the second version, not said': second(null),
    'the second version, a route off': second('INFO', 'INFO', 'OFF'),
  },
  INSUFFICIENT_DATA: { 'no settings': { configuration: { methodSettings: [] } } },
})
