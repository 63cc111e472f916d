import { firewallLogging } from '../../../../cloud/facts/network-firewall/firewall-logging.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

const WANTED = { alert: ['ALERT'], flow: ['FLOW'], both: ['ALERT', 'FLOW'] } as const
type LogType = keyof typeof WANTED

/**
 * A firewall's logging configuration has the firewall's ARN for its id.
 * https://docs.aws.amazon.com/config/latest/developerguide/netfw-logging-enabled.html
 */
export const netfwLoggingEnabled = managedRule({
  identifier: 'NETFW_LOGGING_ENABLED',
  parameters: { logType: text({ oneOf: Object.keys(WANTED) }) },

  async evaluateAll({ fact }, { logType }) {
    return (await fact(firewallLogging)).map(({ arn, logTypes }) => ({
      resourceType: 'AWS::NetworkFirewall::LoggingConfiguration',
      resourceId: arn,
      verdict: judged(logTypes, logType as LogType | undefined),
    }))
  },
})

function judged(logTypes: readonly string[], wanted: LogType | undefined): Verdict {
  if (logTypes.length === 0) return nonCompliant('The firewall does not log.')
  const lacking = wanted === undefined ? [] : WANTED[wanted].filter((type) => !logTypes.includes(type))
  return lacking.length === 0 ? compliant : nonCompliant(`The firewall has no log of type ${lacking.join(' and ')}.`)
}
