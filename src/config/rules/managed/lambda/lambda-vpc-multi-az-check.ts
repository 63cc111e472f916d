import { compliant, integer, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems, readItems } from '../ec2/live-items.ts'

/**
 * A function is not judged when too few of its subnets' zones are known because a subnet is not recorded.
 * https://docs.aws.amazon.com/config/latest/developerguide/lambda-vpc-multi-az-check.html
 */
export const lambdaVpcMultiAzCheck = managedRule({
  identifier: 'LAMBDA_VPC_MULTI_AZ_CHECK',
  resourceTypes: ['AWS::Lambda::Function'],
  parameters: { availabilityZones: integer({ default: '2', min: 1 }) },

  async *evaluateAll(account, { availabilityZones: least }) {
    const zoneOf = new Map<string, string>()
    const subnets = readItems(account, 'AWS::EC2::Subnet', ({ configuration }) =>
      configuration.text('availabilityZone'),
    )
    for await (const [{ resourceId }, zone] of subnets) if (zone !== undefined) zoneOf.set(resourceId, zone)

    yield* judgeItems(account, 'AWS::Lambda::Function', ({ configuration }) => {
      const own = configuration.texts('vpcConfig.subnetIds')
      if (own.length === 0) return notApplicable
      const zones = new Set(own.flatMap((subnet) => zoneOf.get(subnet) ?? []))
      if (zones.size >= least) return compliant
      if (!own.every((subnet) => zoneOf.has(subnet))) return undefined
      return nonCompliant(`The function's subnets are in ${zones.size} availability zones, not ${least}.`)
    })
  },
})
