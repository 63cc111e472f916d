import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { sagemakerModelMulticontainerPrivateRegistry } from './sagemaker-model-multicontainer-private-registry.ts'

const given = (configuration: JsonObject) => ({ configuration })

const vpc = { ImageConfig: { RepositoryAccessMode: 'Vpc' } }
const model = (...Containers: JsonObject[]) => given({ Containers })

testRule(sagemakerModelMulticontainerPrivateRegistry, {
  COMPLIANT: { 'all private': model(vpc, vpc) },
  NON_COMPLIANT: {
    'one from the platform': model(vpc, { ImageConfig: { RepositoryAccessMode: 'Platform' } }),
    'one of which nothing is said': model(vpc, { Image: 'web' }),
  },
  NOT_APPLICABLE: { 'a single container': given({ PrimaryContainer: { Image: 'web' } }), 'an empty list': model() },
  INSUFFICIENT_DATA: { 'no list': given({ Containers: 'web' }) },
})
