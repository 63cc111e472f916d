import { testRule } from '../../testing.ts'
import { bucket } from './bucket.testing.ts'
import { s3BucketLoggingEnabled } from './s3-bucket-logging-enabled.ts'

const logged = (destinationBucketName: string | null, logFilePrefix: string | null = null) =>
  bucket({ BucketLoggingConfiguration: { destinationBucketName, logFilePrefix } })

testRule(s3BucketLoggingEnabled, {
  COMPLIANT: {
    logged: logged('logs'),
    'to the bucket asked for': [logged('logs'), { targetBucket: 'logs' }],
    'with the prefix asked for': [logged('logs', 'b/'), { targetBucket: 'logs', targetPrefix: 'b/' }],
  },
  NON_COMPLIANT: {
    'not logged': logged(null),
    'nothing known of it': bucket({}),
    'to another bucket': [logged('other'), { targetBucket: 'logs' }],
    'with another prefix': [logged('logs', 'c/'), { targetPrefix: 'b/' }],
    'without a prefix': [logged('logs'), { targetPrefix: 'b/' }],
  },
})
