import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { inventoryOf, isOtherPlatform, nameAndVersion } from './inventory.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-managedinstance-applications-required.html */
export const ec2ManagedinstanceApplicationsRequired = managedRule({
  identifier: 'EC2_MANAGEDINSTANCE_APPLICATIONS_REQUIRED',
  resourceTypes: ['AWS::SSM::ManagedInstanceInventory'],
  parameters: { applicationNames: csv({ required: true }), platformType: text() },

  evaluate({ configuration }, { applicationNames, platformType }) {
    const installed = inventoryOf(configuration, 'AWS:Application')
    if (installed === undefined || isOtherPlatform(configuration, platformType)) return notApplicable
    for (const [name, oldest] of applicationNames.map(nameAndVersion)) {
      const found = installed.filter((application) => application.text('Name') === name)
      if (found.length === 0) return nonCompliant(`${name} is not installed.`)
      if (oldest !== undefined && !found.some((one) => compareVersions(one.text('Version') ?? '', oldest) >= 0))
        return nonCompliant(`${name} is older than ${oldest}.`)
    }
    return compliant
  },
})
