import { testAccountRule } from '../../testing.ts'
import { cloudtrailEnabled } from './cloudtrail-enabled.ts'
import { judged, trail, unreadable } from './trail.testing.ts'

const all = {
  s3BucketName: 'b',
  snsTopicArn: 'arn:aws:sns:us-east-1:123456789012:t',
  cloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:g',
}

testAccountRule(cloudtrailEnabled, {
  'one is logging': judged([trail({ isLogging: false }), trail({ isMultiRegion: false })], 'COMPLIANT'),
  'to all targets': judged([trail()], 'COMPLIANT', all),
  'no trail': judged([], 'NON_COMPLIANT'),
  'none is logging': judged([trail({ isLogging: false })], 'NON_COMPLIANT'),
  'to another bucket': judged([trail({ s3BucketName: 'c' })], 'NON_COMPLIANT', all),
  'to another topic': judged([trail({ snsTopicArn: undefined })], 'NON_COMPLIANT', all),
  'to another log group': judged([trail({ logGroupArn: undefined })], 'NON_COMPLIANT', all),
  'to the targets by two trails': judged(
    [trail({ s3BucketName: 'c' }), trail({ snsTopicArn: undefined })],
    'NON_COMPLIANT',
    all,
  ),
  unreadable,
})
