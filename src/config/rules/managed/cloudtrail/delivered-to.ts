import type { TrailFact } from '../../../../cloud/facts/cloudtrail/trails.ts'
import { text } from '../../managed-rule.ts'

/** Where a trail shall deliver. */
export const targets = { s3BucketName: text(), snsTopicArn: text(), cloudWatchLogsLogGroupArn: text() }

interface Wanted {
  readonly s3BucketName?: string | undefined
  readonly snsTopicArn?: string | undefined
  readonly cloudWatchLogsLogGroupArn?: string | undefined
}

/** Whether the trail delivers to each target that is asked for. */
export function isDeliveredTo(trail: TrailFact, wanted: Wanted): boolean {
  return (
    (wanted.s3BucketName === undefined || wanted.s3BucketName === trail.s3BucketName) &&
    (wanted.snsTopicArn === undefined || wanted.snsTopicArn === trail.snsTopicArn) &&
    (wanted.cloudWatchLogsLogGroupArn === undefined ||
      withoutStar(wanted.cloudWatchLogsLogGroupArn) === withoutStar(trail.logGroupArn))
  )
}

/** ARNs of log groups are written with `:*` at their end, and without. */
function withoutStar(arn = ''): string {
  return arn.replace(/:\*$/, '')
}
