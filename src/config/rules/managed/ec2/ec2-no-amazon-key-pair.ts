import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-no-amazon-key-pair.html */
export const ec2NoAmazonKeyPair = managedRule({
  identifier: 'EC2_NO_AMAZON_KEY_PAIR',
  resourceTypes: ['AWS::EC2::Instance'],

  evaluate({ configuration }) {
    if (configuration.text('state.name') !== 'running') return notApplicable
    const key = configuration.text('keyName')
    return key ? nonCompliant(`The instance was launched with the key pair ${key}.`) : compliant
  },
})
