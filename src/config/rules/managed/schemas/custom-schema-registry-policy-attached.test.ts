import { registryPolicies } from '../../../../cloud/facts/schemas/registry-policies.ts'
import { testAccountRule } from '../../testing.ts'
import { customSchemaRegistryPolicyAttached } from './custom-schema-registry-policy-attached.ts'

const registries = [
  { arn: 'a', hasPolicy: true },
  { arn: 'b', hasPolicy: false },
]

testAccountRule(customSchemaRegistryPolicyAttached, {
  'with and without a policy': {
    facts: [[registryPolicies, registries]],
    expect: { 'AWS::EventSchemas::Registry a': 'COMPLIANT', 'AWS::EventSchemas::Registry b': 'NON_COMPLIANT' },
  },
  'no registries': { facts: [[registryPolicies, []]], expect: {} },
  'not readable': { facts: [[registryPolicies, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
