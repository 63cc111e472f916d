import { vpcEndpoints } from '../../../../cloud/facts/ec2/vpc-endpoints.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/service-vpc-endpoint-enabled.html */
export const serviceVpcEndpointEnabled = managedRule({
  identifier: 'SERVICE_VPC_ENDPOINT_ENABLED',
  parameters: { serviceName: text({ required: true }) },

  async *evaluateAll(account, { serviceName: wanted }) {
    const endpoints = await account.fact(vpcEndpoints)
    // `ec2` is the end of `com.amazonaws.us-east-1.ec2`, and not of a longer last part.
    const ofService = endpoints.filter((one) => `.${one.serviceName}`.endsWith(`.${wanted}`))
    const vpcs = new Set(ofService.map((one) => one.vpcId))
    yield* judgeItems(account, 'AWS::EC2::VPC', ({ resourceId }) =>
      vpcs.has(resourceId) ? compliant : nonCompliant(`The VPC has no endpoint of ${wanted}.`),
    )
  },
})
