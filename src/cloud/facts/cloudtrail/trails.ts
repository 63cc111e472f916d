import type { AdvancedEventSelector, EventSelector, Trail } from '@aws-sdk/client-cloudtrail'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'

/** A trail that records in this region, wherever its home is, with what it records and whether it does. */
export interface TrailFact {
  readonly name: string
  readonly homeRegion?: string
  readonly isLogging: boolean
  readonly isMultiRegion: boolean
  readonly hasGlobalServices: boolean
  readonly validatesFiles: boolean
  readonly kmsKeyId?: string
  readonly s3BucketName?: string
  readonly snsTopicArn?: string
  readonly logGroupArn?: string
  /** When a log was last delivered to CloudWatch Logs. */
  readonly logsDelivered?: Date
  readonly selectors: readonly EventSelector[]
  readonly advancedSelectors: readonly AdvancedEventSelector[]
}

/** Trails whose status and selectors are asked for side by side. */
const AT_ONCE = 4

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html */
export const trails = fact<readonly TrailFact[]>({
  name: 'cloudtrail-trails',
  permissions: ['cloudtrail:DescribeTrails', 'cloudtrail:GetEventSelectors', 'cloudtrail:GetTrailStatus'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('cloudtrail')
    const { trailList = [] } = await client.send(new sdk.DescribeTrailsCommand({ includeShadowTrails: true }))
    const found: TrailFact[] = []
    for await (const trail of mapConcurrently(trailList, AT_ONCE, (one) => described(cloud, one))) found.push(trail)
    return found
  },
})

async function described(cloud: Cloud, trail: Trail): Promise<TrailFact> {
  const { sdk, client } = await cloud.service('cloudtrail')
  // A trail of another region or account is known here by its ARN only.
  const id = trail.TrailARN ?? trail.Name!
  const status = await client.send(new sdk.GetTrailStatusCommand({ Name: id }))
  const events = await client.send(new sdk.GetEventSelectorsCommand({ TrailName: id }))
  return {
    name: trail.Name!,
    homeRegion: trail.HomeRegion,
    isLogging: status.IsLogging === true,
    isMultiRegion: trail.IsMultiRegionTrail === true,
    hasGlobalServices: trail.IncludeGlobalServiceEvents === true,
    validatesFiles: trail.LogFileValidationEnabled === true,
    kmsKeyId: trail.KmsKeyId,
    s3BucketName: trail.S3BucketName,
    snsTopicArn: trail.SnsTopicARN,
    logGroupArn: trail.CloudWatchLogsLogGroupArn,
    logsDelivered: status.LatestCloudWatchLogsDeliveryTime,
    selectors: events.EventSelectors ?? [],
    advancedSelectors: events.AdvancedEventSelectors ?? [],
  }
}
