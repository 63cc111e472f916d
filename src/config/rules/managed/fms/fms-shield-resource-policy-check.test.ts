import { shieldProtectedResources } from '../../../../cloud/facts/shield/protected-resources.ts'
import { protectedLoadBalancers } from '../../../../cloud/facts/wafv2/protected-load-balancers.ts'
import type { JsonObject } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { fmsShieldResourcePolicyCheck } from './fms-shield-resource-policy-check.ts'

const [V2, CLASSIC, EIP, DISTRIBUTION] = [
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::EC2::EIP',
  'AWS::CloudFront::Distribution',
] as const
const ARN = 'arn:aws:wafv2:us-east-1:123456789012:regional/webacl/name/acl'
const resource = (resourceType: string, resourceId: string, configuration: JsonObject, tags = {}) => ({
  resourceType,
  resourceId,
  arn: `arn:${resourceId}`,
  configuration,
  tags,
})
const balancer = (id: string, type = 'application', tags = {}) => resource(V2, id, { type }, tags)
const address = (id: string) => resource(EIP, id, { domain: 'vpc' })
const protects = (...ids: string[]) => [shieldProtectedResources, new Set(ids.map((id) => `arn:${id}`))] as const
const acls = (...ids: string[]) =>
  [protectedLoadBalancers, new Map(ids.map((id) => [id, { id: 'acl', arn: ARN }]))] as const
const parameters = { webACLId: 'acl', resourceTypes: [V2, CLASSIC, EIP, DISTRIBUTION].join(', ') }

testAccountRule(fmsShieldResourcePolicyCheck, {
  'load balancers': {
    items: [
      balancer('both'),
      balancer('shield-only'),
      balancer('acl-only'),
      balancer('network', 'network'),
      resource(CLASSIC, 'classic', { loadBalancerName: 'classic' }),
      resource(CLASSIC, 'classic-open', { loadBalancerName: 'classic-open' }),
    ],
    facts: [protects('both', 'shield-only', 'classic'), acls('both', 'acl-only')],
    parameters,
    expect: {
      [`${V2} both`]: 'COMPLIANT',
      [`${V2} shield-only`]: 'NON_COMPLIANT',
      [`${V2} acl-only`]: 'NON_COMPLIANT',
      [`${V2} network`]: 'NOT_APPLICABLE',
      [`${CLASSIC} classic`]: 'COMPLIANT',
      [`${CLASSIC} classic-open`]: 'NON_COMPLIANT',
    },
  },
  'addresses, which have no web ACL': {
    items: [address('protected'), address('open')],
    facts: [protects('protected'), acls()],
    parameters,
    expect: { [`${EIP} protected`]: 'COMPLIANT', [`${EIP} open`]: 'NON_COMPLIANT' },
  },
  distributions: {
    items: [
      resource(DISTRIBUTION, 'both', { distributionConfig: { webACLId: ARN } }),
      resource(DISTRIBUTION, 'other', { distributionConfig: { webACLId: 'x' } }),
      resource(DISTRIBUTION, 'open', { distributionConfig: { webACLId: ARN } }),
    ],
    facts: [protects('both', 'other'), acls()],
    parameters,
    expect: {
      [`${DISTRIBUTION} both`]: 'COMPLIANT',
      [`${DISTRIBUTION} other`]: 'NON_COMPLIANT',
      [`${DISTRIBUTION} open`]: 'NON_COMPLIANT',
    },
  },
  'of the types asked for only, which need no web ACL': {
    items: [balancer('open'), address('open')],
    facts: [protects()],
    parameters: { webACLId: 'acl', resourceTypes: EIP },
    expect: { [`${EIP} open`]: 'NON_COMPLIANT' },
  },
  'outside the policy': {
    items: [balancer('in'), balancer('out', 'application', { team: 'red' })],
    facts: [protects(), acls()],
    parameters: { ...parameters, resourceTags: '{"team": ["red"]}', excludeResourceTags: 'true' },
    expect: { [`${V2} in`]: 'NON_COMPLIANT', [`${V2} out`]: 'NOT_APPLICABLE' },
  },
  'protections not readable': {
    facts: [[shieldProtectedResources, new Error('AccessDenied')]],
    parameters,
    expect: { throws: /AccessDenied/ },
  },
  'web ACLs not readable': {
    facts: [protects(), [protectedLoadBalancers, new Error('AccessDenied')]],
    parameters,
    expect: { throws: /AccessDenied/ },
  },
})
