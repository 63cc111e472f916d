import { testRule } from '../../testing.ts'
import { redshiftClusterKmsEnabled } from './redshift-cluster-kms-enabled.ts'

const arn = 'arn:aws:kms:us-east-1:123456789012:key/1234-abcd'
const other = 'arn:aws:kms:us-east-1:123456789012:key/4321-abcd'
const cluster = (encrypted: boolean | null, kmsKeyId: string | null = null) => ({
  configuration: { encrypted, kmsKeyId },
})

testRule(redshiftClusterKmsEnabled, {
  COMPLIANT: {
    'a key of KMS': cluster(true, arn),
    'one of the keys': [cluster(true, arn), { kmsKeyArns: `${other},${arn}` }],
  },
  NON_COMPLIANT: {
    'not encrypted': cluster(false),
    'encryption is unknown': cluster(null, arn),
    'nothing is said': { configuration: { nodeType: 'ra3.large' } },
    'no key of KMS': cluster(true),
    'another key': [cluster(true, arn), { kmsKeyArns: other }],
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { encrypted: [] } } },
})
