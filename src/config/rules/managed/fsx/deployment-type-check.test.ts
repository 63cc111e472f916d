import type { FileSystem } from '../../../../cloud/facts/fsx/file-systems.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { deploymentTypeCheck } from './deployment-type-check.ts'
import { fileSystem, listed, of, unreadable } from './file-systems.testing.ts'

const TYPES: Readonly<Record<string, FileSystem['type']>> = {
  FSX_ONTAP_DEPLOYMENT_TYPE_CHECK: 'ONTAP',
  FSX_OPENZFS_DEPLOYMENT_TYPE_CHECK: 'OPENZFS',
  FSX_WINDOWS_DEPLOYMENT_TYPE_CHECK: 'WINDOWS',
}
const parameters = { deploymentTypes: 'MULTI_AZ_1, MULTI_AZ_2' }

for (const rule of deploymentTypeCheck) {
  const type = TYPES[rule.identifier]!
  testAccountRule(rule as AnyAccountRule, {
    'one of those allowed': {
      facts: listed(
        fileSystem('allowed', type, { deploymentType: 'MULTI_AZ_2' }),
        fileSystem('single', type, { deploymentType: 'SINGLE_AZ_1' }),
        fileSystem('part', type, { deploymentType: 'MULTI_AZ' }),
        fileSystem('unsaid', type),
        fileSystem('lustre', 'LUSTRE', { deploymentType: 'MULTI_AZ_1' }),
      ),
      parameters,
      expect: {
        [of('allowed')]: 'COMPLIANT',
        [of('single')]: 'NON_COMPLIANT',
        [of('part')]: 'NON_COMPLIANT',
        [of('unsaid')]: 'NON_COMPLIANT',
        [of('lustre')]: 'NOT_APPLICABLE',
      },
    },
    'not readable': { ...unreadable, parameters },
  })
}
