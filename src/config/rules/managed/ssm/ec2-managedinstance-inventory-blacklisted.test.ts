import { testRule } from '../../testing.ts'
import { ec2ManagedinstanceInventoryBlacklisted } from './ec2-managedinstance-inventory-blacklisted.ts'
import { instance } from './instance.testing.ts'

testRule(ec2ManagedinstanceInventoryBlacklisted, {
  COMPLIANT: { 'another inventory': [instance(), { inventoryNames: 'AWS:Network, AWS:Application' }] },
  NON_COMPLIANT: {
    'that inventory': [instance(['curl', '8.5']), { inventoryNames: 'AWS:Network, AWS:Application' }],
    'on the platform asked': [instance(['curl', '8.5']), { inventoryNames: 'AWS:Application', platformType: 'Linux' }],
  },
  NOT_APPLICABLE: {
    'another platform': [instance(['curl', '8.5']), { inventoryNames: 'AWS:Application', platformType: 'Windows' }],
  },
})
