import { type TrailFact, trails } from '../../../../cloud/facts/cloudtrail/trails.ts'
import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

const HOUR = 60 * 60 * 1000

/**
 * A trail is judged where its home is.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloud-trail-cloud-watch-logs-enabled.html
 */
export const cloudTrailCloudWatchLogsEnabled = managedRule({
  identifier: 'CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED',
  parameters: { expectedDeliveryWindowAge: integer({ min: 1 }) },

  async evaluateAll({ fact, now, region }, { expectedDeliveryWindowAge: hours }) {
    const own = (await fact(trails)).filter(({ homeRegion = region }) => homeRegion === region)
    return own.map((trail) => ({
      resourceType: 'AWS::CloudTrail::Trail',
      resourceId: trail.name,
      verdict: judge(trail, hours, now),
    }))
  },
})

function judge({ logGroupArn, logsDelivered }: TrailFact, hours: number | undefined, now: Date): Verdict {
  if (!logGroupArn) return nonCompliant('The trail does not deliver to CloudWatch Logs.')
  if (hours === undefined) return compliant
  if (logsDelivered === undefined) return nonCompliant('The trail never delivered to CloudWatch Logs.')
  if (now.getTime() - logsDelivered.getTime() <= hours * HOUR) return compliant
  return nonCompliant(`The trail last delivered to CloudWatch Logs on ${logsDelivered.toISOString()}.`)
}
