import { testRule } from '../../testing.ts'
import { bucket } from './bucket.testing.ts'
import { s3LifecyclePolicyCheck } from './s3-lifecycle-policy-check.ts'

const rule = {
  status: 'Enabled',
  expirationInDays: 365,
  prefix: null,
  filter: { predicate: { type: 'LifecyclePrefixPredicate', prefix: 'logs/' } },
  transitions: [{ days: 30, storageClass: 'GLACIER' }],
}
const ruled = (...rules: object[]) =>
  bucket({ BucketLifecycleConfiguration: { rules: rules.map((r) => ({ ...rule, ...r })) } })
const all = {
  targetTransitionDays: '30',
  targetExpirationDays: '365',
  targetTransitionStorageClass: 'GLACIER',
  targetPrefix: 'logs/',
}
const operands = [{ type: 'LifecycleTagPredicate', tag: { key: 'a', value: 'b' } }, { prefix: 'logs/' }]

testRule(s3LifecyclePolicyCheck, {
  COMPLIANT: {
    'any rule': ruled({}),
    'all that is asked for': [ruled({ expirationInDays: -1 }, {}), all],
    'an older prefix': [ruled({ prefix: 'logs/', filter: null }), all],
    'a prefix among others': [ruled({ filter: { predicate: { type: 'LifecycleAndOperator', operands } } }), all],
    'asked for by name': [ruled({}), { bucketNames: 'b' }],
  },
  NON_COMPLIANT: {
    'no lifecycle': bucket({}),
    'none that is enabled': ruled({ status: 'Disabled' }),
    'another prefix': [ruled({ filter: null }), all],
    'another expiration': [ruled({ expirationInDays: 364 }), all],
    'no transition': [ruled({ transitions: null }), { targetTransitionDays: '30' }],
    'another day of transition': [ruled({ transitions: [{ days: 31, storageClass: 'GLACIER' }] }), all],
    'day and class in two transitions': [
      ruled({
        transitions: [
          { days: 30, storageClass: 'STANDARD_IA' },
          { days: 90, storageClass: 'GLACIER' },
        ],
      }),
      all,
    ],
    'in two rules': [ruled({ expirationInDays: -1 }, { transitions: [] }), all],
  },
  NOT_APPLICABLE: { 'not asked for': [ruled(), { bucketNames: 'a' }] },
})
