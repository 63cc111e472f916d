import { fact } from '../../fact.ts'

/**
 * The ids of the account's own EBS snapshots that anybody can restore.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html
 */
export const publicSnapshots = fact<readonly string[]>({
  name: 'ec2-public-snapshots',
  permissions: ['ec2:DescribeSnapshots'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const ids: string[] = []
    const all = sdk.paginateDescribeSnapshots(
      { client, pageSize: 1000 },
      { OwnerIds: ['self'], RestorableByUserIds: ['all'] },
    )
    for await (const page of all) ids.push(...(page.Snapshots ?? []).map((snapshot) => snapshot.SnapshotId!))
    return ids
  },
})
