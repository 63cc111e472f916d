import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * A nested stack is protected with the stack that it is in: we do not judge it.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudformation-termination-protection-check.html
 */
export const cloudformationTerminationProtectionCheck = managedRule({
  identifier: 'CLOUDFORMATION_TERMINATION_PROTECTION_CHECK',
  resourceTypes: ['AWS::CloudFormation::Stack'],

  evaluate({ configuration, supplementaryConfiguration }) {
    if (supplementaryConfiguration.has('ParentStackId') || configuration.has('parentId')) return notApplicable
    const isProtected =
      supplementaryConfiguration.flag('EnableTerminationProtection') ??
      configuration.flag('enableTerminationProtection')
    return isProtected === true ? compliant : nonCompliant('The stack is not protected from termination.')
  },
})
