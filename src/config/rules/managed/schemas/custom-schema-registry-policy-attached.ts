import { registryPolicies } from '../../../../cloud/facts/schemas/registry-policies.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/custom-schema-registry-policy-attached.html */
export const customSchemaRegistryPolicyAttached = managedRule({
  identifier: 'CUSTOM_SCHEMA_REGISTRY_POLICY_ATTACHED',

  async evaluateAll({ fact }) {
    return (await fact(registryPolicies)).map(({ arn, hasPolicy }) => ({
      resourceType: 'AWS::EventSchemas::Registry',
      resourceId: arn,
      verdict: hasPolicy ? compliant : nonCompliant('The schema registry has no resource policy.'),
    }))
  },
})
