import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/vpc-network-acl-unused-check.html */
export const vpcNetworkAclUnusedCheck = managedRule({
  identifier: 'VPC_NETWORK_ACL_UNUSED_CHECK',
  resourceTypes: ['AWS::EC2::NetworkAcl'],

  evaluate({ configuration }) {
    return configuration.list('associations').length > 0
      ? compliant
      : nonCompliant('The network ACL is associated with no subnet.')
  },
})
