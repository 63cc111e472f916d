import { privateRange } from '../../../../lib/private-ranges.ts'
import { compliant, flag, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
export const securityGroupPrivateSource = managedRule({
  identifier: 'PLUMBLINE_SECURITY_GROUP_RFC1918_SOURCE',
  resourceTypes: ['AWS::EC2::SecurityGroup'],
  parameters: { includeParts: flag({ default: 'false' }) },
  own: {
    pillar: 'Security',
    check:
      'NON_COMPLIANT if an inbound rule of the security group lets in the whole of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 (RFC 1918), also as part of a wider range; with includeParts, any part of them.',
    notes: { includeParts: 'Whether a part of such a range, as of a single VPC, is too much.' },
  },

  evaluate({ configuration }, { includeParts }) {
    for (const permission of configuration.list('ipPermissions')) {
      const described = permission.list('ipv4Ranges').map((one) => one.text('cidrIp') ?? '')
      const bare = permission.texts('ipRanges').filter((range) => !described.includes(range))
      for (const source of [...described, ...bare]) {
        const range = privateRange(source, includeParts)
        if (range !== undefined)
          return nonCompliant(`${source} is let in, which is about the private range ${range} (RFC 1918).`)
      }
    }
    return compliant
  },
})
