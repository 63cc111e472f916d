import { testAccountRule } from '../../testing.ts'
import { multiRegionCloudtrailEnabled } from './multi-region-cloudtrail-enabled.ts'
import { judged, trail, unreadable } from './trail.testing.ts'

const recording = (selector: object) => trail({ selectors: [selector] })
const none = recording({ IncludeManagementEvents: false })
const reads = { ReadWriteType: 'ReadOnly' }
const writes = { ReadWriteType: 'WriteOnly' }

testAccountRule(multiRegionCloudtrailEnabled, {
  'of all regions': judged([trail({ isMultiRegion: false }), trail()], 'COMPLIANT'),
  'with management events, as asked for': judged([trail()], 'COMPLIANT', { includeManagementEvents: 'true' }),
  'without them, as asked for': judged([none], 'COMPLIANT', { includeManagementEvents: 'false' }),
  'all of them, as asked for': judged([trail()], 'COMPLIANT', { readWriteType: 'ALL' }),
  'reads, as asked for': judged([recording(reads)], 'COMPLIANT', { readWriteType: 'ReadOnly' }),
  'reads and writes by two selectors': judged([trail({ selectors: [reads, writes] as never })], 'COMPLIANT', {
    readWriteType: 'ALL',
  }),
  'to the bucket asked for': judged([trail()], 'COMPLIANT', { s3BucketName: 'b' }),
  'no trail': judged([], 'NON_COMPLIANT'),
  'of one region': judged([trail({ isMultiRegion: false })], 'NON_COMPLIANT'),
  'not logging': judged([trail({ isLogging: false })], 'NON_COMPLIANT'),
  'to another bucket': judged([trail()], 'NON_COMPLIANT', { s3BucketName: 'c' }),
  'without KMS': judged([recording({ ExcludeManagementEventSources: ['kms.amazonaws.com'] })], 'NON_COMPLIANT'),
  'no management events': judged([none], 'NON_COMPLIANT', { includeManagementEvents: 'true' }),
  'management events, though none are asked for': judged([trail()], 'NON_COMPLIANT', {
    includeManagementEvents: 'false',
  }),
  'reads only': judged([recording(reads)], 'NON_COMPLIANT', { readWriteType: 'ALL' }),
  'reads, when writes are asked for': judged([recording(reads)], 'NON_COMPLIANT', { readWriteType: 'WriteOnly' }),
  unreadable,
})
