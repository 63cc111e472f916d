import { inPages, testFact } from '../../fact.testing.ts'
import { registryPolicies } from './registry-policies.ts'

const registry = (RegistryName: string) => ({ RegistryName, RegistryArn: `arn:${RegistryName}` })
const own = inPages('NextToken', { Registries: [registry('a'), registry('b')] }, { Registries: [registry('c')] }) as (
  input: object,
) => object

testFact(registryPolicies, {
  'of every registry of its own and page': {
    answers: {
      'schemas:ListRegistries': (input: { Scope?: string }) =>
        input.Scope === 'LOCAL' ? own(input) : { Registries: [registry('aws.events')] },
      'schemas:GetResourcePolicy': ({ RegistryName }: { RegistryName: string }) => {
        if (RegistryName === 'b') throw Object.assign(new Error('none'), { name: 'NotFoundException' })
        return RegistryName === 'a' ? { Policy: '{}' } : { RevisionId: '1' }
      },
    },
    expect: [
      { arn: 'arn:a', hasPolicy: true },
      { arn: 'arn:b', hasPolicy: false },
      { arn: 'arn:c', hasPolicy: false },
    ],
  },
})
