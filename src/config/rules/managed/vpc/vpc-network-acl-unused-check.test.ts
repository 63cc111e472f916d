import { testRule } from '../../testing.ts'
import { vpcNetworkAclUnusedCheck } from './vpc-network-acl-unused-check.ts'

const acl = (...subnets: string[]) => ({
  configuration: { networkAclId: 'acl-1', associations: subnets.map((subnetId) => ({ subnetId })) },
})

testRule(vpcNetworkAclUnusedCheck, {
  COMPLIANT: { 'one subnet': acl('subnet-1') },
  NON_COMPLIANT: { none: acl(), 'nothing is said': { configuration: { networkAclId: 'acl-1', associations: null } } },
  INSUFFICIENT_DATA: { 'no list': { configuration: { associations: 'subnet-1' } } },
})
