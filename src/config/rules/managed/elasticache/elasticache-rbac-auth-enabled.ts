import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { groupVersions, judgedGroups } from './judged-caches.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elasticache-rbac-auth-enabled.html */
export const elasticacheRbacAuthEnabled = managedRule({
  identifier: 'ELASTICACHE_RBAC_AUTH_ENABLED',
  parameters: { allowedUserGroupIDs: csv() },

  async evaluateAll(account, { allowedUserGroupIDs: allowed }) {
    const versions = await groupVersions(account)
    return judgedGroups(account, ({ id, UserGroupIds: users = [] }) => {
      const version = versions.get(id)
      if (version === undefined) return undefined
      if (compareVersions(version, '6') < 0) return notApplicable
      if (users.length === 0) return nonCompliant('The replication group has no user group.')
      return allowed === undefined || users.some((user) => allowed.includes(user))
        ? compliant
        : nonCompliant(`The user groups are ${users.join(', ')}, none of those allowed.`)
    })
  },
})
