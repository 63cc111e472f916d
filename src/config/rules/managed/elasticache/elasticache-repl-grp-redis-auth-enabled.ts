import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { groupVersions, judgedGroups } from './judged-caches.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elasticache-repl-grp-redis-auth-enabled.html */
export const elasticacheReplGrpRedisAuthEnabled = managedRule({
  identifier: 'ELASTICACHE_REPL_GRP_REDIS_AUTH_ENABLED',

  async evaluateAll(account) {
    const versions = await groupVersions(account)
    return judgedGroups(account, ({ id, AuthTokenEnabled: enabled }) => {
      const version = versions.get(id)
      if (version === undefined) return undefined
      if (compareVersions(version, '6') >= 0) return notApplicable
      return enabled === true ? compliant : nonCompliant('The replication group asks for no AUTH token.')
    })
  },
})
