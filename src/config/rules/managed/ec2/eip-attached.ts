import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/eip-attached.html */
export const eipAttached = managedRule({
  identifier: 'EIP_ATTACHED',
  resourceTypes: ['AWS::EC2::EIP'],

  evaluate({ configuration }) {
    return configuration.text('associationId') ? compliant : nonCompliant('The address is attached to nothing.')
  },
})
