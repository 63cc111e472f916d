import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { sagemakerModelPrivateRegistryRequired } from './sagemaker-model-private-registry-required.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(sagemakerModelPrivateRegistryRequired, {
  COMPLIANT: { private: given({ PrimaryContainer: { ImageConfig: { RepositoryAccessMode: 'Vpc' } } }) },
  NON_COMPLIANT: {
    'from the platform': given({ PrimaryContainer: { ImageConfig: { RepositoryAccessMode: 'Platform' } } }),
    'nothing said': given({ PrimaryContainer: { Image: 'web' } }),
  },
  NOT_APPLICABLE: { 'several containers': given({ Containers: [{ Image: 'web' }] }) },
})
