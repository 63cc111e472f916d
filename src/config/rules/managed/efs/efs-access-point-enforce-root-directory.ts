import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/efs-access-point-enforce-root-directory.html */
export const efsAccessPointEnforceRootDirectory = managedRule({
  identifier: 'EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY',
  resourceTypes: ['AWS::EFS::AccessPoint'],
  parameters: { approvedDirectories: csv() },

  evaluate({ configuration }, { approvedDirectories }) {
    const path = configuration.text('RootDirectory.Path') ?? '/'
    if (path === '/') return nonCompliant('The access point opens the whole file system.')
    return approvedDirectories === undefined || approvedDirectories.includes(path)
      ? compliant
      : nonCompliant(`The access point opens ${path}, which is not listed.`)
  },
})
