import type { Cloud } from '../../clients.ts'

/** Makes a VPC with two subnets, a security group and an application load balancer in them; for this folder's tests. */
export async function makeLoadBalancer(cloud: Cloud, name: string) {
  const ec2 = await cloud.service('ec2')
  const { Vpc } = await ec2.client.send(new ec2.sdk.CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))
  const subnets: string[] = []
  for (const [index, zone] of ['a', 'b'].entries()) {
    const { Subnet } = await ec2.client.send(
      new ec2.sdk.CreateSubnetCommand({
        VpcId: Vpc?.VpcId,
        CidrBlock: `10.0.${index}.0/24`,
        AvailabilityZone: `${cloud.region}${zone}`,
      }),
    )
    subnets.push(Subnet!.SubnetId!)
  }
  const { GroupId } = await ec2.client.send(
    new ec2.sdk.CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId: Vpc?.VpcId }),
  )
  const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
  const { LoadBalancers } = await client.send(
    new sdk.CreateLoadBalancerCommand({
      Name: name,
      Subnets: subnets,
      SecurityGroups: [GroupId!],
      Scheme: 'internal',
      Tags: [{ Key: 'team', Value: 'blue' }],
    }),
  )
  return { arn: LoadBalancers![0]!.LoadBalancerArn!, vpcId: Vpc!.VpcId!, subnets, securityGroup: GroupId! }
}
