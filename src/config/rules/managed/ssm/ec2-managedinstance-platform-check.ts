import { compliant, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { inventoryOf, isOtherPlatform } from './inventory.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-managedinstance-platform-check.html */
export const ec2ManagedinstancePlatformCheck = managedRule({
  identifier: 'EC2_MANAGEDINSTANCE_PLATFORM_CHECK',
  resourceTypes: ['AWS::SSM::ManagedInstanceInventory'],
  parameters: {
    platformType: text({ required: true }),
    platformVersion: text(),
    agentVersion: text(),
    platformName: text(),
  },

  evaluate({ configuration }, { platformType, platformVersion, agentVersion, platformName }) {
    const [information] = inventoryOf(configuration, 'AWS:InstanceInformation') ?? []
    if (information === undefined || isOtherPlatform(configuration, platformType)) return notApplicable
    const asked = { PlatformVersion: platformVersion, AgentVersion: agentVersion, PlatformName: platformName }
    for (const [field, value] of Object.entries(asked)) {
      const found = information.text(field)
      if (value !== undefined && found !== value)
        return nonCompliant(`${field} is ${found ?? 'unknown'}, not ${value}.`)
    }
    return compliant
  },
})
