import { type TrailFact, trails } from '../../../../cloud/facts/cloudtrail/trails.ts'

/** A trail that is as it should be, but for what is said. */
export const trail = (more: Partial<TrailFact> = {}): TrailFact => ({
  name: 't',
  homeRegion: 'us-east-1',
  isLogging: true,
  isMultiRegion: true,
  hasGlobalServices: true,
  validatesFiles: true,
  kmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/k',
  s3BucketName: 'b',
  snsTopicArn: 'arn:aws:sns:us-east-1:123456789012:t',
  logGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:g:*',
  selectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }],
  advancedSelectors: [],
  ...more,
})

/** A trail that records calls to S3's objects. */
export const dataTrail = (type: 'All' | 'ReadOnly' | 'WriteOnly', ...Values: string[]) =>
  trail({ selectors: [{ ReadWriteType: type, DataResources: [{ Type: 'AWS::S3::Object', Values }] }] })

export const unreadable = { facts: [[trails, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } } as const

/** A case of a rule that judges the account by its trails. */
export const judged = (
  all: readonly TrailFact[],
  verdict: 'COMPLIANT' | 'NON_COMPLIANT',
  parameters: Record<string, string> = {},
) => ({ facts: [[trails, all]] as const, parameters, expect: { 'AWS::::Account 123456789012': verdict } })
