import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { sagemakerJobEncryptInTransit } from './sagemaker-job-encrypt-in-transit.ts'

const job = (InstanceCount: number | null, EnableInterContainerTrafficEncryption: boolean | null) => ({
  configuration: {
    JobResources: { ClusterConfig: { InstanceCount } },
    NetworkConfig: { EnableInterContainerTrafficEncryption },
  },
})

for (const rule of sagemakerJobEncryptInTransit as readonly AnyItemRule[]) {
  testRule(rule, {
    COMPLIANT: { encrypted: job(2, true), 'encrypted, of unknown size': job(null, true) },
    NON_COMPLIANT: {
      'not encrypted': job(2, false),
      'nothing said': job(3, null),
      'of unknown size': job(null, false),
      'no network configuration': { configuration: { JobResources: { ClusterConfig: { InstanceCount: 2 } } } },
    },
    NOT_APPLICABLE: { 'one instance': job(1, false) },
    INSUFFICIENT_DATA: {
      'no number': { configuration: { JobResources: { ClusterConfig: { InstanceCount: 'two' } } } },
    },
  })
}
