import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isMemcached, judgedClusters } from './judged-caches.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elasticache-auto-minor-version-upgrade-check.html */
export const elasticacheAutoMinorVersionUpgradeCheck = managedRule({
  identifier: 'ELASTICACHE_AUTO_MINOR_VERSION_UPGRADE_CHECK',

  evaluateAll(account) {
    return judgedClusters(account, (cluster) => {
      if (isMemcached(cluster)) return notApplicable
      return cluster.AutoMinorVersionUpgrade === true
        ? compliant
        : nonCompliant('Minor versions of the engine are not upgraded of themselves.')
    })
  },
})
