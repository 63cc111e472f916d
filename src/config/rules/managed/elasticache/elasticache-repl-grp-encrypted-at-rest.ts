import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { isAmongKeys } from '../kms/key-names.ts'
import { judgedGroups } from './judged-caches.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elasticache-repl-grp-encrypted-at-rest.html */
export const elasticacheReplGrpEncryptedAtRest = managedRule({
  identifier: 'ELASTICACHE_REPL_GRP_ENCRYPTED_AT_REST',
  parameters: { approvedKMSKeyIds: csv() },

  evaluateAll(account, { approvedKMSKeyIds: approved }) {
    return judgedGroups(account, ({ AtRestEncryptionEnabled: encrypted, KmsKeyId: key = '' }) => {
      if (encrypted !== true) return nonCompliant('The replication group is not encrypted at rest.')
      return approved === undefined || isAmongKeys(key, approved)
        ? compliant
        : nonCompliant(`The replication group is encrypted with ${key || 'no key of KMS'}, which is not approved.`)
    })
  },
})
