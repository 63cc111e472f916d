import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ecr-private-tag-immutability-enabled.html */
export const ecrPrivateTagImmutabilityEnabled = managedRule({
  identifier: 'ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED',
  resourceTypes: ['AWS::ECR::Repository'],

  evaluate({ configuration }) {
    return configuration.text('ImageTagMutability') === 'IMMUTABLE'
      ? compliant
      : nonCompliant('Tags of images can be moved to other images.')
  },
})
