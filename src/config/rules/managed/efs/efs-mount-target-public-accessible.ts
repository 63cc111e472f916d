import { mountTargets } from '../../../../cloud/facts/efs/mount-targets.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems, readItems } from '../ec2/live-items.ts'

/**
 * A file system is not judged when a subnet of its mount targets is not recorded and none of the others is public.
 * https://docs.aws.amazon.com/config/latest/developerguide/efs-mount-target-public-accessible.html
 */
export const efsMountTargetPublicAccessible = managedRule({
  identifier: 'EFS_MOUNT_TARGET_PUBLIC_ACCESSIBLE',

  async *evaluateAll(account) {
    const isPublic = new Map<string, boolean>()
    const subnets = readItems(
      account,
      'AWS::EC2::Subnet',
      ({ configuration }) => configuration.flag('mapPublicIpOnLaunch') === true,
    )
    for await (const [{ resourceId }, gives] of subnets) isPublic.set(resourceId, gives)

    const targets = await account.fact(mountTargets)
    yield* judgeItems(account, 'AWS::EFS::FileSystem', ({ resourceId }) => {
      const own = targets.get(resourceId)
      const open = own?.find((subnet) => isPublic.get(subnet) === true)
      if (open !== undefined) return nonCompliant(`A mount target is in ${open}, which gives out public addresses.`)
      return own?.every((subnet) => isPublic.has(subnet)) ? compliant : undefined
    })
  },
})
