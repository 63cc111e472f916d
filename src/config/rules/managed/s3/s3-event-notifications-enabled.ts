import { coversWildcard } from '../../../../lib/wildcard.ts'
import { compliant, csv, managedRule, nonCompliant, text } from '../../managed-rule.ts'

const TARGETS = ['topicARN', 'queueARN', 'functionARN']

/**
 * Each event asked for must go to the target asked for, by whichever configurations.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-event-notifications-enabled.html
 */
export const s3EventNotificationsEnabled = managedRule({
  identifier: 'S3_EVENT_NOTIFICATIONS_ENABLED',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: { destinationArn: text(), eventTypes: csv() },

  evaluate({ supplementaryConfiguration }, { destinationArn, eventTypes = [] }) {
    const all = supplementaryConfiguration.entries('BucketNotificationConfiguration.configurations')
    if (all.length === 0) return nonCompliant('The bucket notifies nobody.')
    const wanted = all.filter(
      ([, one]) => destinationArn === undefined || TARGETS.some((target) => one.text(target) === destinationArn),
    )
    if (wanted.length === 0) return nonCompliant(`The bucket does not notify ${destinationArn}.`)
    const events = wanted.flatMap(([, one]) => one.texts('events'))
    const missing = eventTypes.filter((type) => !events.some((event) => coversWildcard(event, type)))
    return missing.length === 0 ? compliant : nonCompliant(`The bucket does not notify of ${missing.join(', ')}.`)
  },
})
