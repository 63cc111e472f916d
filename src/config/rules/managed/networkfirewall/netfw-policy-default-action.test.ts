import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { netfwPolicyDefaultAction } from './netfw-policy-default-action.ts'

const parameters = ['statelessFragmentDefaultActions', 'statelessDefaultActions'] as const

for (const [i, parameter] of parameters.entries()) {
  const policy = (...actions: string[]) => ({ configuration: { firewallPolicy: { [parameter]: actions } } })
  const asked = { [parameter]: 'aws:drop, aws:forward_to_sfe' }
  testRule(netfwPolicyDefaultAction[i] as AnyItemRule, {
    COMPLIANT: {
      'one of them': [policy('aws:drop'), asked],
      'one of them, after an action of its own': [policy('count', 'aws:forward_to_sfe'), asked],
    },
    NON_COMPLIANT: {
      another: [policy('aws:pass'), asked],
      none: [policy(), asked],
      'nothing said': [{ configuration: { firewallPolicy: {} } }, asked],
    },
    INSUFFICIENT_DATA: { 'no texts': [{ configuration: { firewallPolicy: { [parameter]: {} } } }, asked] },
  })
}
