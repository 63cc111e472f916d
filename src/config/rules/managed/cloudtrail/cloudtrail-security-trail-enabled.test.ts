import { testAccountRule } from '../../testing.ts'
import { cloudtrailSecurityTrailEnabled } from './cloudtrail-security-trail-enabled.ts'
import { judged, trail, unreadable } from './trail.testing.ts'

testAccountRule(cloudtrailSecurityTrailEnabled, {
  'one is': judged([trail({ isMultiRegion: false }), trail()], 'COMPLIANT'),
  'no trail': judged([], 'NON_COMPLIANT'),
  'no global services': judged([trail({ hasGlobalServices: false })], 'NON_COMPLIANT'),
  'of one region': judged([trail({ isMultiRegion: false })], 'NON_COMPLIANT'),
  'not validated': judged([trail({ validatesFiles: false })], 'NON_COMPLIANT'),
  'not encrypted': judged([trail({ kmsKeyId: undefined })], 'NON_COMPLIANT'),
  'reads only': judged([trail({ selectors: [{ ReadWriteType: 'ReadOnly' }] })], 'NON_COMPLIANT'),
  'no management events': judged([trail({ selectors: [{ IncludeManagementEvents: false }] })], 'NON_COMPLIANT'),
  'without KMS': judged(
    [trail({ selectors: [{ ExcludeManagementEventSources: ['kms.amazonaws.com'] }] })],
    'NON_COMPLIANT',
  ),
  unreadable,
})
