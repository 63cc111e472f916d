import { protectedLoadBalancers } from '../../../../cloud/facts/wafv2/protected-load-balancers.ts'
import { testAccountRule } from '../../testing.ts'
import { albWafEnabled } from './alb-waf-enabled.ts'

const balancer = (resourceId: string, type: string | string[] = 'application') => ({
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  resourceId,
  configuration: { type: type as string },
})
const arn = (id: string) => `arn:aws:wafv2:us-east-1:123456789012:regional/webacl/front/${id}`
const facts = [
  [
    protectedLoadBalancers,
    new Map([
      ['one', { id: '1', arn: arn('1') }],
      ['two', { id: '2', arn: arn('2') }],
    ]),
  ],
] as const
const key = (id: string) => `AWS::ElasticLoadBalancingV2::LoadBalancer ${id}`
const items = [balancer('one'), balancer('two'), balancer('none'), balancer('network', 'network'), balancer('odd', [])]

testAccountRule(albWafEnabled, {
  'any web ACL': {
    items,
    facts,
    expect: {
      [key('one')]: 'COMPLIANT',
      [key('two')]: 'COMPLIANT',
      [key('none')]: 'NON_COMPLIANT',
      [key('network')]: 'NOT_APPLICABLE',
    },
  },
  'one web ACL by its id': {
    items: [balancer('one'), balancer('two')],
    facts,
    parameters: { wafWebAclIds: '1' },
    expect: { [key('one')]: 'COMPLIANT', [key('two')]: 'NON_COMPLIANT' },
  },
  'one web ACL by its ARN': {
    items: [balancer('one'), balancer('two')],
    facts,
    parameters: { wafWebAclIds: `x, ${arn('2')}` },
    expect: { [key('one')]: 'NON_COMPLIANT', [key('two')]: 'COMPLIANT' },
  },
  'they cannot be read': {
    items,
    facts: [[protectedLoadBalancers, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
