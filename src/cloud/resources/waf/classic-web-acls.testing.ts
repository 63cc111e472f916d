import assert from 'node:assert/strict'
import type { Resource } from '../../resource-type.ts'
import { answersOf, arnStart, listed, unlessGoing } from './classic.testing.ts'
import type { Scope } from './classic.ts'

const BALANCER = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/front/1'
const STAGE = 'arn:aws:apigateway:us-east-1::/restapis/a1b2c3/stages/prod'
const Rules = [
  { Priority: 1, RuleId: 'r-1', Action: { Type: 'BLOCK' }, Type: 'RATE_BASED' },
  { Priority: 2, RuleId: 'r-2', OverrideAction: { Type: 'NONE' }, Type: 'GROUP', ExcludedRules: [{ RuleId: 'x-1' }] },
  { Priority: 3, RuleId: 'r-3', Action: { Type: 'COUNT' } },
]

/** A web ACL with rules of each kind, an empty one, and one that vanishes, in a scope. */
export function webAclCase(scope: Scope) {
  const isRegional = scope === 'waf-regional'
  const service = isRegional ? 'AWS::WAFRegional' : 'AWS::WAF'
  return {
    answers: answersOf(scope, {
      ListWebACLs: listed('WebACLs', 'WebACLId'),
      GetWebACL: ({ WebACLId }: { WebACLId: string }) =>
        unlessGoing(WebACLId, {
          WebACL: {
            WebACLId,
            Name: 'front',
            MetricName: 'm',
            DefaultAction: { Type: 'ALLOW' },
            Rules: WebACLId === '1' ? Rules : undefined,
          },
        }),
      ListResourcesForWebACL: ({ WebACLId, ResourceType }: { WebACLId: string; ResourceType: string }) => {
        if (WebACLId !== '1') return {}
        return { ResourceArns: [ResourceType === 'API_GATEWAY' ? STAGE : BALANCER] }
      },
    }),
    expect([one, two, ...others]: Resource[]) {
      assert.deepEqual(others, [])
      assert.equal(one?.resourceId, '1')
      assert.equal(one?.arn, `${arnStart(scope)}:webacl/1`)
      assert.deepEqual(one?.tags, { team: 'blue' })
      assert.deepEqual(one?.configuration, {
        webACLId: '1',
        name: 'front',
        metricName: 'm',
        defaultAction: 'ALLOW',
        rulesList: [
          { priority: 1, ruleId: 'r-1', action: { type: 'BLOCK' }, type: 'RATE_BASED' },
          {
            priority: 2,
            ruleId: 'r-2',
            overrideAction: { type: 'NONE' },
            type: 'GROUP',
            excludedRules: [{ ruleId: 'x-1' }],
          },
          { priority: 3, ruleId: 'r-3', action: { type: 'COUNT' } },
        ],
        ...(isRegional ? { associationList: [{ resourceARN: STAGE }, { resourceARN: BALANCER }] } : {}),
      })
      assert.deepEqual(
        one?.relationships?.map((edge) => `${edge.resourceType} ${edge.resourceId}`),
        [
          ...(isRegional ? [`AWS::ElasticLoadBalancingV2::LoadBalancer ${BALANCER}`] : []),
          `${service}::RateBasedRule r-1`,
          `${service}::Rule r-3`,
          `${service}::RuleGroup r-2`,
        ],
      )
      assert.deepEqual(two?.configuration.rulesList, [])
      assert.deepEqual(two?.relationships, [])
    },
  }
}
