import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-transit-gateway-auto-vpc-attach-disabled.html */
export const ec2TransitGatewayAutoVpcAttachDisabled = managedRule({
  identifier: 'EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED',
  resourceTypes: ['AWS::EC2::TransitGateway'],

  evaluate({ configuration }) {
    return configuration.text('AutoAcceptSharedAttachments') === 'enable'
      ? nonCompliant('The transit gateway accepts attachment requests by itself.')
      : compliant
  },
})
