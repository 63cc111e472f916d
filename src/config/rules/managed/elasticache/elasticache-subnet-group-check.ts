import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgedClusters } from './judged-caches.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elasticache-subnet-group-check.html */
export const elasticacheSubnetGroupCheck = managedRule({
  identifier: 'ELASTICACHE_SUBNET_GROUP_CHECK',

  evaluateAll(account) {
    return judgedClusters(account, ({ CacheSubnetGroupName: group }) =>
      group === 'default' ? nonCompliant('The cluster is in the default subnet group.') : compliant,
    )
  },
})
