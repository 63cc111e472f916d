import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { efsEncryptedCheck } from './efs-encrypted-check.ts'

const arn = (id: string) => `arn:aws:kms:us-east-1:123456789012:key/${id}`
const system = (resourceId: string, Encrypted: Json, KmsKeyId: Json = null) => ({
  resourceType: 'AWS::EFS::FileSystem',
  resourceId,
  configuration: { Encrypted, KmsKeyId },
})
const key = (id: string) => `AWS::EFS::FileSystem ${id}`
const keyed = [system('one', true, arn('1')), system('two', true, arn('2')), system('unsaid', true)]
const first = { [key('one')]: 'COMPLIANT', [key('two')]: 'NON_COMPLIANT', [key('unsaid')]: 'NON_COMPLIANT' } as const

testAccountRule(efsEncryptedCheck, {
  'encrypted or not': {
    items: [system('yes', true), system('no', false), system('null', null), system('unreadable', {})],
    expect: { [key('yes')]: 'COMPLIANT', [key('no')]: 'NON_COMPLIANT', [key('null')]: 'NON_COMPLIANT' },
  },
  "a key's ARN": { items: keyed, parameters: { KmsKeyId: arn('1') }, expect: first },
  "a key's id": { items: keyed, parameters: { KmsKeyId: '1' }, expect: first },
})
