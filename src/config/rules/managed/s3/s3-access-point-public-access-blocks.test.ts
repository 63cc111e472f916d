import { testRule } from '../../testing.ts'
import { s3AccessPointPublicAccessBlocks } from './s3-access-point-public-access-blocks.ts'

const on = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }
const point = (flags: object | null) => ({
  configuration: { Name: 'p', PublicAccessBlockConfiguration: flags && { ...on, ...flags } },
})

testRule(s3AccessPointPublicAccessBlocks, {
  COMPLIANT: {
    'all on': point({}),
    'excluded by name': [point(null), { excludedAccessPoints: 'o,p' }],
  },
  NON_COMPLIANT: {
    'no block': point(null),
    'another excluded': [point({ IgnorePublicAcls: false }), { excludedAccessPoints: 'o' }],
    ...Object.fromEntries(Object.keys(on).map((name) => [`${name} off`, point({ [name]: false })])),
  },
})
