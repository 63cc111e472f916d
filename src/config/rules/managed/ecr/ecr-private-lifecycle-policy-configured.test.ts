import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { ecrPrivateLifecyclePolicyConfigured } from './ecr-private-lifecycle-policy-configured.ts'

const having = (LifecyclePolicy: Json) => ({ configuration: { RepositoryName: 'r', LifecyclePolicy } })

testRule(ecrPrivateLifecyclePolicyConfigured, {
  COMPLIANT: { 'a policy': having({ LifecyclePolicyText: '{"rules":[]}', RegistryId: '123456789012' }) },
  NON_COMPLIANT: {
    'an empty structure, which AWS Config gives for none': having({}),
    'an empty text': having({ LifecyclePolicyText: '' }),
    null: having(null),
    'nothing is said': { configuration: { RepositoryName: 'r' } },
  },
  INSUFFICIENT_DATA: { 'it is a list': having([]) },
})
