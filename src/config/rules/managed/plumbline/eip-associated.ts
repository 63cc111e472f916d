import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost_decomissioning_resources_decommission.html */
export const eipAssociated = managedRule({
  identifier: 'PLUMBLINE_EIP_ASSOCIATED',
  resourceTypes: ['AWS::EC2::EIP'],
  own: {
    pillar: 'Cost Optimization',
    check: 'NON_COMPLIANT if the elastic IP address is associated with no instance and no network interface.',
  },

  evaluate({ configuration }) {
    const used = ['associationId', 'instanceId', 'networkInterfaceId'].some((path) => configuration.text(path))
    return used ? compliant : nonCompliant('The address is associated with nothing.')
  },
})
