import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-paravirtual-instance-check.html */
export const ec2ParavirtualInstanceCheck = managedRule({
  identifier: 'EC2_PARAVIRTUAL_INSTANCE_CHECK',
  resourceTypes: ['AWS::EC2::Instance'],

  evaluate({ configuration }) {
    return configuration.text('virtualizationType') === 'paravirtual'
      ? nonCompliant('The instance is paravirtual.')
      : compliant
  },
})
