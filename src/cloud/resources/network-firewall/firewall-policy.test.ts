import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { networkFirewallPolicy } from './firewall-policy.ts'

const arn = (resource: string) => `arn:aws:network-firewall:us-east-1:123456789012:${resource}`
const STRICT = arn('firewall-policy/strict')

testResourceType(networkFirewallPolicy, {
  'a policy with rule groups, an empty one and one that vanishes': {
    answers: {
      'network-firewall:ListFirewallPolicies': ({ NextToken }: { NextToken?: string }) =>
        NextToken === undefined
          ? { FirewallPolicies: [{ Arn: arn('firewall-policy/going') }, { Arn: STRICT }], NextToken: 'more' }
          : { FirewallPolicies: [{ Arn: arn('firewall-policy/empty') }] },
      'network-firewall:DescribeFirewallPolicy': ({ FirewallPolicyArn }: { FirewallPolicyArn: string }) => {
        if (FirewallPolicyArn.endsWith('going'))
          throw Object.assign(new Error('not found'), { name: 'ResourceNotFoundException' })
        if (FirewallPolicyArn.endsWith('empty')) return { FirewallPolicy: {} }
        return {
          UpdateToken: 't-1',
          FirewallPolicyResponse: {
            FirewallPolicyName: 'strict',
            FirewallPolicyArn,
            FirewallPolicyStatus: 'ACTIVE',
            NumberOfAssociations: 1,
            Tags: [{ Key: 'team', Value: 'blue' }],
          },
          FirewallPolicy: {
            StatelessDefaultActions: ['aws:drop', 'count'],
            StatelessFragmentDefaultActions: ['aws:drop'],
            StatelessRuleGroupReferences: [{ ResourceArn: arn('stateless-rulegroup/block'), Priority: 1 }],
            StatelessCustomActions: [
              {
                ActionName: 'count',
                ActionDefinition: { PublishMetricAction: { Dimensions: [{ Value: 'dropped' }] } },
              },
            ],
            StatefulRuleGroupReferences: [{ ResourceArn: arn('stateful-rulegroup/inspect') }],
          },
        }
      },
    },
    expect([strict, empty, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(strict?.resourceId, 'strict')
      assert.equal(strict?.arn, STRICT)
      assert.deepEqual(strict?.tags, { team: 'blue' })
      assert.deepEqual(strict?.configuration, {
        firewallPolicyResponse: {
          firewallPolicyName: 'strict',
          firewallPolicyArn: STRICT,
          firewallPolicyStatus: 'ACTIVE',
          numberOfAssociations: 1,
        },
        firewallPolicy: {
          statelessDefaultActions: ['aws:drop', 'count'],
          statelessFragmentDefaultActions: ['aws:drop'],
          statelessRuleGroupReferences: [{ resourceArn: arn('stateless-rulegroup/block'), priority: 1 }],
          statelessCustomActions: [
            {
              actionName: 'count',
              actionDefinition: { publishMetricAction: { dimensions: [{ value: 'dropped' }] } },
            },
          ],
          statefulRuleGroupReferences: [{ resourceArn: arn('stateful-rulegroup/inspect') }],
        },
      })
      assert.deepEqual(
        strict?.relationships?.map((edge) => edge.resourceId),
        ['block', 'inspect'],
      )
      assert.deepEqual(empty?.configuration, { firewallPolicy: {} })
      assert.deepEqual(empty?.relationships, [])
    },
  },
})
