import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { networkFirewallRuleGroup } from './rule-group.ts'

const arn = (resource: string) => `arn:aws:network-firewall:us-east-1:123456789012:${resource}`
const BLOCK = arn('stateless-rulegroup/block')
const match = {
  Sources: [{ AddressDefinition: '0.0.0.0/0' }],
  DestinationPorts: [{ FromPort: 22, ToPort: 22 }],
  Protocols: [6],
  TCPFlags: [{ Flags: ['SYN'], Masks: ['SYN', 'ACK'] }],
}

testResourceType(networkFirewallRuleGroup, {
  'a stateless group, a stateful one and one that vanishes': {
    answers: {
      'network-firewall:ListRuleGroups': ({ Scope, NextToken }: { Scope: string; NextToken?: string }) => {
        assert.equal(Scope, 'ACCOUNT')
        return NextToken === undefined
          ? { RuleGroups: [{ Arn: arn('stateful-rulegroup/going') }, { Arn: BLOCK }], NextToken: 'more' }
          : { RuleGroups: [{ Arn: arn('stateful-rulegroup/inspect') }] }
      },
      'network-firewall:DescribeRuleGroup': ({ RuleGroupArn }: { RuleGroupArn: string }) => {
        if (RuleGroupArn.endsWith('going'))
          throw Object.assign(new Error('not found'), { name: 'ResourceNotFoundException' })
        if (RuleGroupArn !== BLOCK) return { RuleGroupResponse: { Type: 'STATEFUL' } }
        return {
          UpdateToken: 't-1',
          RuleGroupResponse: { RuleGroupArn, Type: 'STATELESS', Tags: [{ Key: 'team', Value: 'blue' }] },
          RuleGroup: {
            RulesSource: {
              StatelessRulesAndCustomActions: {
                StatelessRules: [{ Priority: 1, RuleDefinition: { Actions: ['aws:drop'], MatchAttributes: match } }],
              },
            },
          },
        }
      },
    },
    expect([block, inspect, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(block?.resourceId, 'block')
      assert.deepEqual(block?.tags, { team: 'blue' })
      assert.deepEqual(block?.configuration, {
        updateToken: 't-1',
        ruleGroupResponse: { ruleGroupArn: BLOCK, type: 'STATELESS', tags: [{ key: 'team', value: 'blue' }] },
        ruleGroup: {
          rulesSource: {
            statelessRulesAndCustomActions: {
              statelessRules: [
                {
                  priority: 1,
                  ruleDefinition: {
                    actions: ['aws:drop'],
                    matchAttributes: {
                      sources: [{ addressDefinition: '0.0.0.0/0' }],
                      destinationPorts: [{ fromPort: 22, toPort: 22 }],
                      protocols: [6],
                      tCPFlags: [{ flags: ['SYN'], masks: ['SYN', 'ACK'] }],
                    },
                  },
                },
              ],
            },
          },
        },
      })
      assert.deepEqual(inspect?.configuration, { ruleGroupResponse: { type: 'STATEFUL', tags: [] } })
    },
  },
})
