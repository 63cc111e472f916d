import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudformation-stack-service-role-check.html */
export const cloudformationStackServiceRoleCheck = managedRule({
  identifier: 'CLOUDFORMATION_STACK_SERVICE_ROLE_CHECK',
  resourceTypes: ['AWS::CloudFormation::Stack'],

  evaluate({ configuration }) {
    return (configuration.text('roleARN') ?? '') === '' ? nonCompliant('The stack has no role of its own.') : compliant
  },
})
