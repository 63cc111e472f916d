import { testRule } from '../../testing.ts'
import { bucket } from './bucket.testing.ts'
import { PUBLIC_ACCESS_SWITCHES } from './public-access-block.ts'
import { s3BucketLevelPublicAccessProhibited } from './s3-bucket-level-public-access-prohibited.ts'

const on = Object.fromEntries(PUBLIC_ACCESS_SWITCHES.map((name) => [name, true]))
const blocked = (flags: object) => bucket({ PublicAccessBlockConfiguration: { ...on, ...flags } })

testRule(s3BucketLevelPublicAccessProhibited, {
  COMPLIANT: {
    'all on': blocked({}),
    'excluded by name': [bucket({}), { excludedPublicBuckets: 'a,b' }],
  },
  NON_COMPLIANT: {
    'no block': bucket({}),
    'another bucket excluded': [bucket({}), { excludedPublicBuckets: 'a,bb' }],
    ...Object.fromEntries(PUBLIC_ACCESS_SWITCHES.map((name) => [`${name} off`, blocked({ [name]: false })])),
    'one not said': blocked({ ignorePublicAcls: null }),
  },
  INSUFFICIENT_DATA: { 'no flag': blocked({ ignorePublicAcls: 'yes' }) },
})
