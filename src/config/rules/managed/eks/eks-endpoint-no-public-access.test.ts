import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { eksEndpointNoPublicAccess } from './eks-endpoint-no-public-access.ts'

const cluster = (resourceId: string, EndpointPublicAccess: Json) => ({
  resourceType: 'AWS::EKS::Cluster',
  resourceId,
  configuration: { ResourcesVpcConfig: { EndpointPublicAccess } },
})

testAccountRule(eksEndpointNoPublicAccess, {
  'public or not': {
    items: [cluster('yes', true), cluster('no', false), cluster('unsaid', null), cluster('unreadable', 'perhaps')],
    expect: {
      'AWS::EKS::Cluster yes': 'NON_COMPLIANT',
      'AWS::EKS::Cluster no': 'COMPLIANT',
      'AWS::EKS::Cluster unsaid': 'NON_COMPLIANT',
    },
  },
})
