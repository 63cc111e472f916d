import { trails } from '../../../../cloud/facts/cloudtrail/trails.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { s3Events } from '../cloudtrail/selected-events.ts'

type Row = readonly [identifier: string, what: 'reads' | 'writes']

/**
 * Rules that ask for a trail of all regions which records each read, or each write, of any bucket's objects.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-all-read-s3-data-event-check.html
 */
export const s3DataEvents = managedRules<Row>(
  [
    ['CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK', 'reads'],
    ['CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK', 'writes'],
  ],
  (identifier, what) =>
    managedRule({
      identifier,

      async evaluateAll({ accountId, fact }) {
        const found = (await fact(trails)).some(
          (trail) =>
            trail.isLogging &&
            trail.isMultiRegion &&
            s3Events(trail).some((events) => events[what] && events.bucket === undefined),
        )
        const verdict = found ? compliant : nonCompliant(`No trail of all regions records all ${what} of S3 objects.`)
        return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
      },
    }),
)
