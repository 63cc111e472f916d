import type { Json } from '../../../../lib/json.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { secretsEncrypted } from './secrets-encrypted.ts'

const KEY = 'arn:aws:kms:us-east-1:123456789012:key/1'
const cluster = (resourceId: string, EncryptionConfig: Json) => ({
  resourceType: 'AWS::EKS::Cluster',
  resourceId,
  configuration: { Name: resourceId, EncryptionConfig },
})
const secrets = (KeyArn: string) => [{ Resources: ['secrets'], Provider: { KeyArn } }]
const key = (id: string) => `AWS::EKS::Cluster ${id}`

for (const rule of secretsEncrypted as readonly AnyAccountRule[])
  testAccountRule(rule, {
    'encrypted or not': {
      items: [
        cluster('yes', secrets(KEY)),
        cluster('no', []),
        cluster('null', null),
        cluster('other', [{ Resources: [], Provider: { KeyArn: KEY } }]),
        cluster('unreadable', 'yes'),
      ],
      expect: {
        [key('yes')]: 'COMPLIANT',
        [key('no')]: 'NON_COMPLIANT',
        [key('null')]: 'NON_COMPLIANT',
        [key('other')]: 'NON_COMPLIANT',
      },
    },
    'by keys that are listed': {
      items: [cluster('listed', secrets(KEY)), cluster('other', secrets(`${KEY}2`))],
      parameters: { kmsKeyArns: `${KEY}, ${KEY}3` },
      expect: { [key('listed')]: 'COMPLIANT', [key('other')]: 'NON_COMPLIANT' },
    },
  })
