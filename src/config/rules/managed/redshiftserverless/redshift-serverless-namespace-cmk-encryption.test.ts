import { testAccountRule } from '../../testing.ts'
import { redshiftServerlessNamespaceCmkEncryption } from './redshift-serverless-namespace-cmk-encryption.ts'
import { listedNamespaces, namespace, noNamespaces, ofNamespace } from './serverless.testing.ts'

const facts = listedNamespaces(
  namespace('key', { kmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/k' }),
  namespace('aws', { kmsKeyId: 'AWS_OWNED_KMS_KEY' }),
  namespace('unsaid'),
)

testAccountRule(redshiftServerlessNamespaceCmkEncryption, {
  'a key of ones own': {
    facts,
    expect: {
      [ofNamespace('key')]: 'COMPLIANT',
      [ofNamespace('aws')]: 'NON_COMPLIANT',
      [ofNamespace('unsaid')]: 'NON_COMPLIANT',
    },
  },
  'another key than asked for': {
    facts,
    parameters: { kmsKeyArns: 'arn:aws:kms:us-east-1:123456789012:key/j' },
    expect: {
      [ofNamespace('key')]: 'NON_COMPLIANT',
      [ofNamespace('aws')]: 'NON_COMPLIANT',
      [ofNamespace('unsaid')]: 'NON_COMPLIANT',
    },
  },
  'namespaces cannot be read': { facts: noNamespaces, expect: { throws: /AccessDenied/ } },
})
