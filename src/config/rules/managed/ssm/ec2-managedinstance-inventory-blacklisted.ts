import { compliant, csv, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { isOtherPlatform } from './inventory.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-managedinstance-inventory-blacklisted.html */
export const ec2ManagedinstanceInventoryBlacklisted = managedRule({
  identifier: 'EC2_MANAGEDINSTANCE_INVENTORY_BLACKLISTED',
  resourceTypes: ['AWS::SSM::ManagedInstanceInventory'],
  parameters: { inventoryNames: csv({ required: true }), platformType: text() },

  evaluate({ configuration }, { inventoryNames, platformType }) {
    if (isOtherPlatform(configuration, platformType)) return notApplicable
    const found = inventoryNames.find((name) => Object.hasOwn(configuration.value, name))
    return found === undefined ? compliant : nonCompliant(`The inventory has ${found}.`)
  },
})
