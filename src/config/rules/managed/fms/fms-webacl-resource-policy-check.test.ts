import { protectedLoadBalancers } from '../../../../cloud/facts/wafv2/protected-load-balancers.ts'
import { testAccountRule } from '../../testing.ts'
import { fmsWebaclResourcePolicyCheck } from './fms-webacl-resource-policy-check.ts'

const ACL = '11111111-2222'
const ARN = `arn:aws:wafv2:us-east-1:123456789012:regional/webacl/name/${ACL}`
const parameters = { webACLId: ACL }
const balancer = (resourceId: string, type = 'application', tags = {}) => ({
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  resourceId,
  configuration: { type },
  tags,
})
const stage = (resourceId: string, webAclArn: string | null) => ({
  resourceType: 'AWS::ApiGateway::Stage',
  resourceId,
  configuration: { stageName: 'live', webAclArn },
})
const distribution = (resourceId: string, webACLId: string) => ({
  resourceType: 'AWS::CloudFront::Distribution',
  resourceId,
  configuration: { distributionConfig: { webACLId } },
})
const protectedBy = (acls: Readonly<Record<string, string>>) =>
  [protectedLoadBalancers, new Map(Object.entries(acls).map(([arn, acl]) => [arn, { id: 'id', arn: acl }]))] as const
const B = (id: string) => `AWS::ElasticLoadBalancingV2::LoadBalancer ${id}`
const S = (id: string) => `AWS::ApiGateway::Stage ${id}`
const D = (id: string) => `AWS::CloudFront::Distribution ${id}`

testAccountRule(fmsWebaclResourcePolicyCheck, {
  'load balancers': {
    items: [balancer('with'), balancer('other'), balancer('without'), balancer('network', 'network')],
    facts: [protectedBy({ with: ARN, other: `${ARN}-3` })],
    parameters,
    expect: {
      [B('with')]: 'COMPLIANT',
      [B('other')]: 'NON_COMPLIANT',
      [B('without')]: 'NON_COMPLIANT',
      [B('network')]: 'NOT_APPLICABLE',
    },
  },
  'load balancers with a web ACL of WAF Classic': {
    items: [
      balancer('with'),
      balancer('other'),
      {
        resourceType: 'AWS::WAFRegional::WebACL',
        resourceId: ACL,
        configuration: { webACLId: ACL, associationList: [{ resourceARN: 'with' }] },
      },
    ],
    facts: [protectedBy({})],
    parameters,
    expect: { [B('with')]: 'COMPLIANT', [B('other')]: 'NON_COMPLIANT' },
  },
  'stages and distributions': {
    items: [
      stage('with', ARN),
      stage('other', `${ARN}-3`),
      stage('without', null),
      distribution('with', ARN),
      distribution('classic', ACL),
      distribution('without', ''),
    ],
    facts: [protectedBy({})],
    parameters,
    expect: {
      [S('with')]: 'COMPLIANT',
      [S('other')]: 'NON_COMPLIANT',
      [S('without')]: 'NON_COMPLIANT',
      [D('with')]: 'COMPLIANT',
      [D('classic')]: 'COMPLIANT',
      [D('without')]: 'NON_COMPLIANT',
    },
  },
  'a web ACL given by its ARN': {
    items: [distribution('classic', ACL), distribution('with', ARN), distribution('other', 'x')],
    facts: [protectedBy({})],
    parameters: { webACLId: ARN },
    expect: { [D('classic')]: 'COMPLIANT', [D('with')]: 'COMPLIANT', [D('other')]: 'NON_COMPLIANT' },
  },
  'outside the policy': {
    items: [balancer('in', 'application', { team: 'red' }), balancer('out')],
    facts: [protectedBy({})],
    parameters: { ...parameters, resourceTags: '{"team": ["red"]}' },
    expect: { [B('in')]: 'NON_COMPLIANT', [B('out')]: 'NOT_APPLICABLE' },
  },
  'one that is unreadable keeps none from its verdict': {
    items: [
      distribution('with', ARN),
      { ...distribution('odd', ''), configuration: { distributionConfig: { webACLId: [] } } },
    ],
    facts: [protectedBy({})],
    parameters,
    expect: { [D('with')]: 'COMPLIANT' },
  },
  'not readable': {
    facts: [[protectedLoadBalancers, new Error('AccessDenied')]],
    parameters,
    expect: { throws: /AccessDenied/ },
  },
})
