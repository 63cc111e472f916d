import { testAccountRule } from '../../testing.ts'
import { group, groups, noGroups, ofGroup } from './caches.testing.ts'
import { elasticacheReplGrpEncryptedAtRest } from './elasticache-repl-grp-encrypted-at-rest.ts'

const KmsKeyId = 'arn:aws:kms:us-east-1:123456789012:key/k'
const all = groups(
  group('key', { AtRestEncryptionEnabled: true, KmsKeyId }),
  group('no-key', { AtRestEncryptionEnabled: true }),
  group('off', { AtRestEncryptionEnabled: false }),
  group('unsaid'),
)

testAccountRule(elasticacheReplGrpEncryptedAtRest, {
  'encrypted or not': {
    facts: [all],
    expect: {
      [ofGroup('key')]: 'COMPLIANT',
      [ofGroup('no-key')]: 'COMPLIANT',
      [ofGroup('off')]: 'NON_COMPLIANT',
      [ofGroup('unsaid')]: 'NON_COMPLIANT',
    },
  },
  'with an approved key': {
    facts: [all],
    parameters: { approvedKMSKeyIds: 'j,k' },
    expect: {
      [ofGroup('key')]: 'COMPLIANT',
      [ofGroup('no-key')]: 'NON_COMPLIANT',
      [ofGroup('off')]: 'NON_COMPLIANT',
      [ofGroup('unsaid')]: 'NON_COMPLIANT',
    },
  },
  'groups cannot be read': { facts: [noGroups], expect: { throws: /AccessDenied/ } },
})
