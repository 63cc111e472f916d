import { testRule } from '../../testing.ts'
import { PUBLIC_ACCESS_SWITCHES } from './public-access-block.ts'
import { s3AccountLevelPublicAccessBlocks } from './s3-account-level-public-access-blocks.ts'

const on = Object.fromEntries(PUBLIC_ACCESS_SWITCHES.map((name) => [name, true]))
const account = (flags: object) => ({ configuration: { ...on, ...flags } })

testRule(s3AccountLevelPublicAccessBlocks, {
  COMPLIANT: {
    'all on': account({}),
    'one off, as asked for': [account({ blockPublicPolicy: false }), { BlockPublicPolicy: 'False' }],
  },
  NON_COMPLIANT: {
    ...Object.fromEntries(PUBLIC_ACCESS_SWITCHES.map((name) => [`${name} off`, account({ [name]: false })])),
    'one on that shall be off': [account({}), { RestrictPublicBuckets: 'false' }],
    'one not said': account({ blockPublicAcls: null }),
  },
})
