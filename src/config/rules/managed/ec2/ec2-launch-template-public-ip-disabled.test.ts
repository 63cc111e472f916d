import { testRule } from '../../testing.ts'
import { ec2LaunchTemplatePublicIpDisabled } from './ec2-launch-template-public-ip-disabled.ts'

const template = (...flags: (boolean | null)[]) => ({
  resourceId: 'lt-1',
  configuration: {
    Id: 'lt-1',
    LaunchTemplateData: { NetworkInterfaces: flags.map((AssociatePublicIpAddress) => ({ AssociatePublicIpAddress })) },
  },
})

testRule(ec2LaunchTemplatePublicIpDisabled, {
  COMPLIANT: {
    'no interface': template(),
    'off or unsaid': template(false, null),
    'on, and exempted': [template(true), { exemptedLaunchTemplates: 'lt-0,lt-1' }],
  },
  NON_COMPLIANT: {
    'on at the second': template(false, true),
    'on, and another is exempted': [template(true), { exemptedLaunchTemplates: 'lt-2' }],
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { LaunchTemplateData: { NetworkInterfaces: [1] } } } },
})
