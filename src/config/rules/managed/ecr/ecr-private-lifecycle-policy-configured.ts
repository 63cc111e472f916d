import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ecr-private-lifecycle-policy-configured.html */
export const ecrPrivateLifecyclePolicyConfigured = managedRule({
  identifier: 'ECR_PRIVATE_LIFECYCLE_POLICY_CONFIGURED',
  resourceTypes: ['AWS::ECR::Repository'],

  evaluate({ configuration }) {
    return (configuration.text('LifecyclePolicy.LifecyclePolicyText') ?? '') === ''
      ? nonCompliant('The repository has no lifecycle policy.')
      : compliant
  },
})
