import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/efs-access-point-enforce-user-identity.html */
export const efsAccessPointEnforceUserIdentity = managedRule({
  identifier: 'EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY',
  resourceTypes: ['AWS::EFS::AccessPoint'],
  parameters: { approvedUids: csv(), approvedGids: csv() },

  evaluate({ configuration }, { approvedUids, approvedGids }) {
    const user = configuration.object('PosixUser')
    if (user === undefined) return nonCompliant('The access point enforces no user.')
    const [uid, gid] = [user.text('Uid') ?? 'not set', user.text('Gid') ?? 'not set']
    if (approvedUids?.includes(uid) === false) return nonCompliant(`The user id is ${uid}, which is not listed.`)
    if (approvedGids?.includes(gid) === false) return nonCompliant(`The group id is ${gid}, which is not listed.`)
    return compliant
  },
})
