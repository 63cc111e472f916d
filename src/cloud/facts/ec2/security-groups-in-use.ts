import { fact } from '../../fact.ts'

/**
 * The ids of the security groups that network interfaces have.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html
 */
export const securityGroupsInUse = fact<ReadonlySet<string>>({
  name: 'ec2-security-groups-in-use',
  permissions: ['ec2:DescribeNetworkInterfaces'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const ids = new Set<string>()
    for await (const page of sdk.paginateDescribeNetworkInterfaces({ client, pageSize: 1000 }, {})) {
      for (const { Groups = [] } of page.NetworkInterfaces ?? [])
        for (const { GroupId } of Groups) if (GroupId !== undefined) ids.add(GroupId)
    }
    return ids
  },
})
