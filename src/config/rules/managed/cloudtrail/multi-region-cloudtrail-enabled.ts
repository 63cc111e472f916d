import { trails } from '../../../../cloud/facts/cloudtrail/trails.ts'
import { compliant, flag, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { isDeliveredTo, targets } from './delivered-to.ts'
import { managementEvents } from './selected-events.ts'

/**
 * A trail that leaves a service's management events out never counts; what is recorded counts as far as it is asked
 * for.
 * https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html
 */
export const multiRegionCloudtrailEnabled = managedRule({
  identifier: 'MULTI_REGION_CLOUD_TRAIL_ENABLED',
  parameters: {
    ...targets,
    includeManagementEvents: flag(),
    readWriteType: text({ oneOf: ['ReadOnly', 'WriteOnly', 'ALL', 'All'] }),
  },

  async evaluateAll({ accountId, fact }, { includeManagementEvents, readWriteType, ...wanted }) {
    const found = (await fact(trails)).some((trail) => {
      if (!trail.isLogging || !trail.isMultiRegion || !isDeliveredTo(trail, wanted)) return false
      const events = managementEvents(trail)
      if (events.some(({ excluded }) => excluded.length > 0)) return false
      if (includeManagementEvents !== undefined && includeManagementEvents !== events.length > 0) return false
      const [reads, writes] = [events.some((one) => one.reads), events.some((one) => one.writes)]
      return (
        (readWriteType === undefined || readWriteType === 'WriteOnly' || reads) &&
        (readWriteType === undefined || readWriteType === 'ReadOnly' || writes)
      )
    })
    const verdict = found ? compliant : nonCompliant('No trail of all regions is logging what and where it shall.')
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
