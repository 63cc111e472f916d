import { accountPublicAccess } from '../../../../cloud/facts/s3/account-public-access.ts'
import { testAccountRule } from '../../testing.ts'
import { s3AccountLevelPublicAccessBlocksPeriodic } from './s3-account-level-public-access-blocks-periodic.ts'

const account = 'AWS::::Account 123456789012'
const on = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }

testAccountRule(s3AccountLevelPublicAccessBlocksPeriodic, {
  'all on': { facts: [[accountPublicAccess, on]], expect: { [account]: 'COMPLIANT' } },
  'one off, as asked for': {
    facts: [[accountPublicAccess, { ...on, IgnorePublicAcls: false }]],
    parameters: { IgnorePublicAcls: 'False' },
    expect: { [account]: 'COMPLIANT' },
  },
  'one off': {
    facts: [[accountPublicAccess, { ...on, IgnorePublicAcls: false }]],
    expect: { [account]: 'NON_COMPLIANT' },
  },
  'never set': { facts: [[accountPublicAccess, {}]], expect: { [account]: 'NON_COMPLIANT' } },
  'cannot be read': { facts: [[accountPublicAccess, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
