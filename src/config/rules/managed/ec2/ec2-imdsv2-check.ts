import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-imdsv2-check.html */
export const ec2Imdsv2Check = managedRule({
  identifier: 'EC2_IMDSV2_CHECK',
  resourceTypes: ['AWS::EC2::Instance'],

  evaluate({ configuration }) {
    if (configuration.text('state.name') === 'terminated') return notApplicable
    // Where nothing is said of tokens, none are required.
    return configuration.text('metadataOptions.httpTokens') === 'required'
      ? compliant
      : nonCompliant('The instance metadata service answers without a token (IMDSv1).')
  },
})
