import { testRule } from '../../testing.ts'
import { s3DirectoryBucketLifecyclePolicyRuleCheck } from './s3-directory-bucket-lifecycle-policy-rule-check.ts'

const ruled = (...statuses: string[]) => ({
  configuration: { BucketName: 'b', LifecycleConfiguration: { Rules: statuses.map((Status) => ({ Status })) } },
})

testRule(s3DirectoryBucketLifecyclePolicyRuleCheck, {
  COMPLIANT: { 'a rule': ruled('Disabled', 'Enabled') },
  NON_COMPLIANT: {
    'no lifecycle': { configuration: { BucketName: 'b' } },
    'no rule': ruled(),
    'none that is enabled': ruled('Disabled'),
  },
})
