import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * Judges the default version, which is what the item holds.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-launch-template-imdsv2-check.html
 */
export const ec2LaunchTemplateImdsv2Check = managedRule({
  identifier: 'EC2_LAUNCH_TEMPLATE_IMDSV2_CHECK',
  resourceTypes: ['AWS::EC2::LaunchTemplate'],

  evaluate({ configuration }) {
    return configuration.text('LaunchTemplateData.MetadataOptions.HttpTokens') === 'required'
      ? compliant
      : nonCompliant('The launch template does not require metadata tokens (IMDSv2).')
  },
})
