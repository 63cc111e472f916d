import type { Group } from '../../../../cloud/facts/elasticache/replication-groups.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgedGroups } from './judged-caches.ts'

type Row = readonly [identifier: string, setting: keyof Group, wanted: true | 'enabled', wrong: string]

/**
 * Rules that ask for one setting of a replication group; what is not said to be on is off.
 * https://docs.aws.amazon.com/config/latest/developerguide/elasticache-repl-grp-auto-failover-enabled.html
 * https://docs.aws.amazon.com/config/latest/developerguide/elasticache-repl-grp-encrypted-in-transit.html
 */
export const replicationGroupSettings = managedRules<Row>(
  [
    [
      'ELASTICACHE_REPL_GRP_AUTO_FAILOVER_ENABLED',
      'AutomaticFailover',
      'enabled',
      'Automatic failover is not enabled.',
    ],
    [
      'ELASTICACHE_REPL_GRP_ENCRYPTED_IN_TRANSIT',
      'TransitEncryptionEnabled',
      true,
      'The replication group is not encrypted in transit.',
    ],
  ],
  (identifier, setting, wanted, wrong) =>
    managedRule({
      identifier,
      evaluateAll: (account) =>
        judgedGroups(account, (group) => (group[setting] === wanted ? compliant : nonCompliant(wrong))),
    }),
)
