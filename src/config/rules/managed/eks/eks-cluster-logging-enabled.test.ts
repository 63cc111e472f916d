import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { eksClusterLoggingEnabled } from './eks-cluster-logging-enabled.ts'

const cluster = (resourceId: string, EnabledTypes: Json) => ({
  resourceType: 'AWS::EKS::Cluster',
  resourceId,
  configuration: { Logging: { ClusterLogging: { EnabledTypes } } },
})
const logs = (...types: string[]) => types.map((Type) => ({ Type }))

testAccountRule(eksClusterLoggingEnabled, {
  'all five, or not': {
    items: [
      cluster('all', logs('scheduler', 'api', 'audit', 'authenticator', 'controllerManager')),
      cluster('four', logs('api', 'audit', 'authenticator', 'controllerManager')),
      cluster('none', []),
      cluster('null', null),
      cluster('unreadable', ['api']),
    ],
    expect: {
      'AWS::EKS::Cluster all': 'COMPLIANT',
      'AWS::EKS::Cluster four': 'NON_COMPLIANT',
      'AWS::EKS::Cluster none': 'NON_COMPLIANT',
      'AWS::EKS::Cluster null': 'NON_COMPLIANT',
    },
  },
})
