import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/efs-filesystem-multi-az.html */
export const efsFilesystemMultiAz = managedRule({
  identifier: 'EFS_FILESYSTEM_MULTI_AZ',
  resourceTypes: ['AWS::EFS::FileSystem'],

  evaluate({ configuration }) {
    const zone = configuration.text('AvailabilityZoneName') ?? ''
    return zone === '' ? compliant : nonCompliant(`The file system is in ${zone} only.`)
  },
})
