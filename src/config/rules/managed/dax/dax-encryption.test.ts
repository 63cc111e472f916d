import { daxClusters } from '../../../../cloud/facts/dax/clusters.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { daxEncryption } from './dax-encryption.ts'

const clusters = [
  { name: 'on', encryption: 'ENABLED', endpointEncryption: 'TLS' },
  { name: 'off', encryption: 'DISABLED', endpointEncryption: 'NONE' },
  { name: 'unsaid' },
]

for (const rule of daxEncryption as readonly AnyAccountRule[]) {
  testAccountRule(rule, {
    'on or off': {
      facts: [[daxClusters, clusters]],
      expect: {
        'AWS::DAX::Cluster on': 'COMPLIANT',
        'AWS::DAX::Cluster off': 'NON_COMPLIANT',
        'AWS::DAX::Cluster unsaid': 'NON_COMPLIANT',
      },
    },
    'clusters cannot be read': {
      facts: [[daxClusters, new Error('AccessDenied')]],
      expect: { throws: /AccessDenied/ },
    },
  })
}
