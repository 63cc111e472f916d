import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

const SIDES = { requester: 'requesterVpcInfo', accepter: 'accepterVpcInfo' } as const

/** https://docs.aws.amazon.com/config/latest/developerguide/vpc-peering-dns-resolution-check.html */
export const vpcPeeringDnsResolutionCheck = managedRule({
  identifier: 'VPC_PEERING_DNS_RESOLUTION_CHECK',
  resourceTypes: ['AWS::EC2::VPCPeeringConnection'],
  parameters: { vpcIds: csv() },

  evaluate({ configuration }, { vpcIds }) {
    const vpcs = Object.values(SIDES).map((side) => configuration.text(`${side}.vpcId`))
    if (vpcIds !== undefined && !vpcs.some((vpc) => vpc !== undefined && vpcIds.includes(vpc))) return notApplicable
    // Both sides must resolve: AWS does not say whether one is enough.
    for (const [name, side] of Object.entries(SIDES)) {
      if (configuration.flag(`${side}.peeringOptions.allowDnsResolutionFromRemoteVpc`) !== true)
        return nonCompliant(`DNS names of the ${name} VPC do not resolve to private addresses from its peer.`)
    }
    return compliant
  },
})
