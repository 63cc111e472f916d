import { logGroups } from '../../../../cloud/facts/cloudwatch-logs/log-groups.ts'
import { testAccountRule } from '../../testing.ts'
import { cloudwatchLogGroupEncrypted } from './cloudwatch-log-group-encrypted.ts'

const facts = [
  [logGroups, [{ name: '/a', kmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/k' }, { name: '/b' }]],
] as const
const of = (name: string) => `AWS::Logs::LogGroup ${name}`

testAccountRule(cloudwatchLogGroupEncrypted, {
  'a key or none': { facts, expect: { [of('/a')]: 'COMPLIANT', [of('/b')]: 'NON_COMPLIANT' } },
  'the key asked for': {
    facts,
    parameters: { KmsKeyId: 'k' },
    expect: { [of('/a')]: 'COMPLIANT', [of('/b')]: 'NON_COMPLIANT' },
  },
  'another key': {
    facts,
    parameters: { KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/j' },
    expect: { [of('/a')]: 'NON_COMPLIANT', [of('/b')]: 'NON_COMPLIANT' },
  },
  'log groups cannot be read': {
    facts: [[logGroups, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
