import { trails } from '../../../../cloud/facts/cloudtrail/trails.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { managementEvents } from './selected-events.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-security-trail-enabled.html */
export const cloudtrailSecurityTrailEnabled = managedRule({
  identifier: 'CLOUDTRAIL_SECURITY_TRAIL_ENABLED',

  async evaluateAll({ accountId, fact }) {
    const found = (await fact(trails)).some((trail) => {
      const events = managementEvents(trail)
      return (
        trail.hasGlobalServices &&
        trail.isMultiRegion &&
        trail.validatesFiles &&
        trail.kmsKeyId !== undefined &&
        events.some(({ reads, writes }) => reads && writes) &&
        events.every(({ excluded }) => excluded.length === 0)
      )
    })
    const verdict = found
      ? compliant
      : nonCompliant('No trail is of all regions and services, validated, encrypted and with all management events.')
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
