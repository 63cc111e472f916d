import { trails } from '../../../../cloud/facts/cloudtrail/trails.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { s3Events } from './selected-events.ts'

/**
 * Reads or writes are enough.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-s3-dataevents-enabled.html
 */
export const cloudtrailS3DataeventsEnabled = managedRule({
  identifier: 'CLOUDTRAIL_S3_DATAEVENTS_ENABLED',
  parameters: { S3BucketNames: csv() },

  async evaluateAll({ accountId, fact }, { S3BucketNames: names = [] }) {
    const found = (await fact(trails)).some((trail) => {
      const buckets = s3Events(trail).map(({ bucket }) => bucket)
      return buckets.includes(undefined) || (names.length > 0 && names.every((name) => buckets.includes(name)))
    })
    const verdict = found
      ? compliant
      : nonCompliant(`No trail records the data events of ${names.length === 0 ? 'all buckets' : names.join(', ')}.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
