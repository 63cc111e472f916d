import { awsManagedKeys } from '../../../../cloud/facts/kms/aws-managed-keys.ts'
import type { JsonObject } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { ecrRepositoryCmkEncryptionEnabled } from './ecr-repository-cmk-encryption-enabled.ts'

const arn = (id: string) => `arn:aws:kms:us-east-1:123456789012:key/${id}`
const repository = (resourceId: string, EncryptionConfiguration: JsonObject | string | null) => ({
  resourceType: 'AWS::ECR::Repository',
  resourceId,
  configuration: { RepositoryName: resourceId, EncryptionConfiguration },
})
const key = (id: string) => `AWS::ECR::Repository ${id}`

testAccountRule(ecrRepositoryCmkEncryptionEnabled, {
  'which key': {
    items: [
      repository('own', { EncryptionType: 'KMS', KmsKey: arn('1') }),
      repository('twice', { EncryptionType: 'KMS_DSSE', KmsKey: arn('1') }),
      repository('managed', { EncryptionType: 'KMS', KmsKey: arn('2') }),
      repository('alias', { EncryptionType: 'KMS', KmsKey: 'alias/aws/ecr' }),
      repository('unsaid', { EncryptionType: 'KMS', KmsKey: null }),
      repository('aes', { EncryptionType: 'AES256' }),
      repository('null', null),
      repository('unreadable', 'KMS'),
    ],
    facts: [[awsManagedKeys, new Map([['alias/aws/ecr', '2']])]],
    expect: {
      [key('own')]: 'COMPLIANT',
      [key('twice')]: 'COMPLIANT',
      [key('managed')]: 'NON_COMPLIANT',
      [key('alias')]: 'NON_COMPLIANT',
      [key('unsaid')]: 'NON_COMPLIANT',
      [key('aes')]: 'NON_COMPLIANT',
      [key('null')]: 'NON_COMPLIANT',
    },
  },
  'keys are listed; AWS manages none yet': {
    items: [
      repository('listed', { EncryptionType: 'KMS', KmsKey: arn('1') }),
      repository('other', { EncryptionType: 'KMS', KmsKey: arn('3') }),
    ],
    facts: [[awsManagedKeys, new Map()]],
    parameters: { kmsKeyArns: arn('1') },
    expect: { [key('listed')]: 'COMPLIANT', [key('other')]: 'NON_COMPLIANT' },
  },
  'the aliases cannot be read': {
    items: [repository('own', { EncryptionType: 'KMS', KmsKey: arn('1') })],
    facts: [[awsManagedKeys, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
