import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { inventoryOf, isOtherPlatform, nameAndVersion } from './inventory.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-managedinstance-applications-blacklisted.html */
export const ec2ManagedinstanceApplicationsBlacklisted = managedRule({
  identifier: 'EC2_MANAGEDINSTANCE_APPLICATIONS_BLACKLISTED',
  resourceTypes: ['AWS::SSM::ManagedInstanceInventory'],
  parameters: { applicationNames: csv({ required: true }), platformType: text() },

  evaluate({ configuration }, { applicationNames, platformType }) {
    if (isOtherPlatform(configuration, platformType)) return notApplicable
    const installed = inventoryOf(configuration, 'AWS:Application') ?? []
    for (const [name, latest] of applicationNames.map(nameAndVersion)) {
      // A version that is newer than the one listed is not meant.
      const found = installed.find(
        (application) =>
          application.text('Name') === name &&
          (latest === undefined || compareVersions(application.text('Version') ?? '', latest) <= 0),
      )
      if (found !== undefined) return nonCompliant(`${name} ${found.text('Version') ?? ''} is installed.`)
    }
    return compliant
  },
})
