import { testRule } from '../../testing.ts'
import { cloudfrontAccesslogsEnabled } from './cloudfront-accesslogs-enabled.ts'
import { distribution } from './distribution.testing.ts'

const logged = (enabled: boolean | null, bucket = 'my.logs.s3.us-east-1.amazonaws.com') =>
  distribution({ logging: { enabled, bucket } })

testRule(cloudfrontAccesslogsEnabled, {
  COMPLIANT: {
    logged: logged(true),
    'to the bucket asked for': [logged(true), { S3BucketName: 'my.logs' }],
    'to the bucket asked for, without a region': [logged(true, 'logs.s3.amazonaws.com'), { S3BucketName: 'logs' }],
  },
  NON_COMPLIANT: {
    'not logged': logged(false),
    'not said': distribution({}),
    'to another bucket': [logged(true), { S3BucketName: 'logs' }],
  },
})
