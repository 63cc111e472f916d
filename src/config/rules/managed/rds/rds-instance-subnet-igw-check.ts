import { eachItem } from '../../each-item.ts'
import type { Item } from '../../item.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A subnet without a route table of its own has its VPC's main one. An instance is not judged when the table of one of its subnets is not
 * recorded and no other leads to the internet.
 * https://docs.aws.amazon.com/config/latest/developerguide/rds-instance-subnet-igw-check.html
 */
export const rdsInstanceSubnetIgwCheck = managedRule({
  identifier: 'RDS_INSTANCE_SUBNET_IGW_CHECK',
  resourceTypes: ['AWS::RDS::DBInstance'],

  async *evaluateAll({ items }) {
    const isPublic = new Map<string, boolean>()
    for await (const table of items('AWS::EC2::RouteTable'))
      for (const place of placesOf(table)) isPublic.set(place, leadsToGateway(table))
    yield* eachItem(items('AWS::RDS::DBInstance'), ({ configuration }) => {
      const vpc = configuration.text('dBSubnetGroup.vpcId') ?? ''
      const subnets = configuration.list('dBSubnetGroup.subnets').map((subnet) => subnet.text('subnetIdentifier') ?? '')
      const routed = subnets.map((subnet) => isPublic.get(subnet) ?? isPublic.get(vpc))
      if (routed.includes(true))
        return nonCompliant(`The subnet ${subnets[routed.indexOf(true)]} has a route to an internet gateway.`)
      return subnets.length === 0 || routed.includes(undefined) ? undefined : compliant
    })
  },
})

/** The subnets of a table, and the VPC of which it is the main one. */
function placesOf({ configuration }: Item): readonly string[] {
  return configuration.list('associations').flatMap((association) => {
    const place = association.flag('main') === true ? configuration.text('vpcId') : association.text('subnetId')
    return place === undefined ? [] : [place]
  })
}

function leadsToGateway({ configuration }: Item): boolean {
  return configuration
    .list('routes')
    .some((route) => route.text('gatewayId')?.startsWith('igw-') === true && route.text('state') !== 'blackhole')
}
