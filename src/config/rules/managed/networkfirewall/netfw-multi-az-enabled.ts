import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/netfw-multi-az-enabled.html */
export const netfwMultiAzEnabled = managedRule({
  identifier: 'NETFW_MULTI_AZ_ENABLED',
  resourceTypes: ['AWS::NetworkFirewall::Firewall'],
  parameters: { availabilityZones: integer({ default: '2', min: 1 }) },

  evaluate({ configuration }, { availabilityZones }) {
    // A firewall has one subnet in each of its Availability Zones.
    const subnets = configuration.list('firewall.subnetMappings').map((mapping) => mapping.text('subnetId'))
    const zones = new Set(subnets).size
    return zones < availabilityZones
      ? nonCompliant(`The firewall is in ${zones} Availability Zones, under ${availabilityZones}.`)
      : compliant
  },
})
