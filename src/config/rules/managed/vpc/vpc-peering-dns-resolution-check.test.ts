import { testRule } from '../../testing.ts'
import { vpcPeeringDnsResolutionCheck } from './vpc-peering-dns-resolution-check.ts'

const side = (vpcId: string, allowDnsResolutionFromRemoteVpc: boolean | null) => ({
  vpcId,
  peeringOptions: { allowDnsResolutionFromRemoteVpc },
})
const peering = (requester: boolean | null, accepter: boolean | null) => ({
  configuration: { requesterVpcInfo: side('vpc-1', requester), accepterVpcInfo: side('vpc-2', accepter) },
})

testRule(vpcPeeringDnsResolutionCheck, {
  COMPLIANT: { 'both sides': peering(true, true), 'both, listed': [peering(true, true), { vpcIds: 'vpc-2' }] },
  NON_COMPLIANT: {
    'not the requester': peering(false, true),
    'not the accepter': peering(true, false),
    'unsaid of one': peering(true, null),
    'no options': { configuration: { requesterVpcInfo: { vpcId: 'vpc-1' } } },
    'the requester is listed': [peering(false, false), { vpcIds: 'vpc-1,vpc-3' }],
  },
  NOT_APPLICABLE: { 'neither is listed': [peering(false, false), { vpcIds: 'vpc-3' }] },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { requesterVpcInfo: 'vpc-1' } } },
})
