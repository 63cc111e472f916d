import { firewallLogging } from '../../../../cloud/facts/network-firewall/firewall-logging.ts'
import { testAccountRule } from '../../testing.ts'
import { netfwLoggingEnabled } from './netfw-logging-enabled.ts'

const FIREWALLS = { none: [], alert: ['ALERT'], flow: ['FLOW'], both: ['FLOW', 'ALERT'], tls: ['TLS'] }
const facts = [[firewallLogging, Object.entries(FIREWALLS).map(([arn, logTypes]) => ({ arn, logTypes }))]] as const
const expected = (...logging: string[]) =>
  Object.fromEntries(
    Object.keys(FIREWALLS).map((arn) => [
      `AWS::NetworkFirewall::LoggingConfiguration ${arn}`,
      logging.includes(arn) ? ('COMPLIANT' as const) : ('NON_COMPLIANT' as const),
    ]),
  )

testAccountRule(netfwLoggingEnabled, {
  'any type': { facts, expect: expected('alert', 'flow', 'both', 'tls') },
  alerts: { facts, parameters: { logType: 'alert' }, expect: expected('alert', 'both') },
  flows: { facts, parameters: { logType: 'flow' }, expect: expected('flow', 'both') },
  'both types': { facts, parameters: { logType: 'both' }, expect: expected('both') },
  'not readable': { facts: [[firewallLogging, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
