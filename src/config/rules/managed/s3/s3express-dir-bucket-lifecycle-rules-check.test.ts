import { testRule } from '../../testing.ts'
import { s3expressDirBucketLifecycleRulesCheck } from './s3express-dir-bucket-lifecycle-rules-check.ts'

const ruled = (...rules: object[]) => ({
  configuration: { BucketName: 'b', LifecycleConfiguration: { Rules: rules.map((rule) => ({ ...rule })) } },
})
const asked = { targetExpirationDays: '7' }

testRule(s3expressDirBucketLifecycleRulesCheck, {
  COMPLIANT: {
    'a rule': ruled({ Status: 'Enabled' }),
    'after the days asked for': [
      ruled({ Status: 'Enabled', ExpirationInDays: 8 }, { Status: 'Enabled', ExpirationInDays: 7 }),
      asked,
    ],
  },
  NON_COMPLIANT: {
    'no lifecycle': { configuration: { BucketName: 'b' } },
    'none that is enabled': ruled({ Status: 'Disabled' }),
    'after other days': [ruled({ Status: 'Enabled', ExpirationInDays: 8 }), asked],
    'after those days, but disabled': [
      ruled({ Status: 'Enabled' }, { Status: 'Disabled', ExpirationInDays: 7 }),
      asked,
    ],
  },
})
