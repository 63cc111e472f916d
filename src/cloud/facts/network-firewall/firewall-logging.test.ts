import { inPages, testFact } from '../../fact.testing.ts'
import { firewallLogging } from './firewall-logging.ts'

const logging = (...types: string[]) => ({
  LoggingConfiguration: { LogDestinationConfigs: types.map((LogType) => ({ LogType })) },
})

testFact(firewallLogging, {
  'of every firewall and page': {
    answers: {
      'network-firewall:ListFirewalls': inPages(
        'NextToken',
        { Firewalls: [{ FirewallArn: 'a' }, { FirewallArn: 'gone' }] },
        { Firewalls: [{ FirewallArn: 'b' }, { FirewallArn: 'c' }] },
      ),
      'network-firewall:DescribeLoggingConfiguration': ({ FirewallArn }: { FirewallArn: string }) => {
        if (FirewallArn === 'gone') throw Object.assign(new Error('gone'), { name: 'ResourceNotFoundException' })
        if (FirewallArn === 'a') return logging('ALERT', 'FLOW')
        return FirewallArn === 'b' ? logging() : { FirewallArn }
      },
    },
    expect: [
      { arn: 'a', logTypes: ['ALERT', 'FLOW'] },
      { arn: 'b', logTypes: [] },
      { arn: 'c', logTypes: [] },
    ],
  },
})
