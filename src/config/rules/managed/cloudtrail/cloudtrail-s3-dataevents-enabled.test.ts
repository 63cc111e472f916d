import { testAccountRule } from '../../testing.ts'
import { cloudtrailS3DataeventsEnabled } from './cloudtrail-s3-dataevents-enabled.ts'
import { dataTrail, judged, trail, unreadable } from './trail.testing.ts'

const two = dataTrail('All', 'arn:aws:s3:::a/', 'arn:aws:s3:::b/')

testAccountRule(cloudtrailS3DataeventsEnabled, {
  'all buckets': judged([trail(), dataTrail('ReadOnly', 'arn:aws:s3')], 'COMPLIANT'),
  'all buckets, when two are asked for': judged([dataTrail('All', 'arn:aws:s3')], 'COMPLIANT', {
    S3BucketNames: 'a,b',
  }),
  'those asked for': judged([two], 'COMPLIANT', { S3BucketNames: 'a,b' }),
  none: judged([trail()], 'NON_COMPLIANT'),
  'no trail': judged([], 'NON_COMPLIANT'),
  'some buckets': judged([two], 'NON_COMPLIANT'),
  'not all that are asked for': judged([two], 'NON_COMPLIANT', { S3BucketNames: 'a,c' }),
  unreadable,
})
