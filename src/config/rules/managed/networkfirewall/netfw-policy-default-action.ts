import { compliant, csv, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

/**
 * What a firewall policy does with packets that no stateless rule matches.
 * https://docs.aws.amazon.com/config/latest/developerguide/netfw-policy-default-action-full-packets.html
 */
export const netfwPolicyDefaultAction = managedRules(
  [
    ['NETFW_POLICY_DEFAULT_ACTION_FRAGMENT_PACKETS', 'statelessFragmentDefaultActions'],
    ['NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS', 'statelessDefaultActions'],
  ],
  (identifier, actions) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::NetworkFirewall::FirewallPolicy'],
      parameters: { [actions]: csv({ required: true }) },

      evaluate({ configuration }, { [actions]: asked = [] }) {
        const found = configuration.texts(`firewallPolicy.${actions}`)
        return found.some((action) => asked.includes(action))
          ? compliant
          : nonCompliant(`The default actions are ${found.join(', ') || 'not set'}.`)
      },
    }),
)
