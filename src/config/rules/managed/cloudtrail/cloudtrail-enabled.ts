import { trails } from '../../../../cloud/facts/cloudtrail/trails.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { isDeliveredTo, targets } from './delivered-to.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-enabled.html */
export const cloudtrailEnabled = managedRule({
  identifier: 'CLOUD_TRAIL_ENABLED',
  parameters: targets,

  async evaluateAll({ accountId, fact }, wanted) {
    const found = (await fact(trails)).some((trail) => trail.isLogging && isDeliveredTo(trail, wanted))
    const verdict = found ? compliant : nonCompliant('No trail is logging to where it shall.')
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
