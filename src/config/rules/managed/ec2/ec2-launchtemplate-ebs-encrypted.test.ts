import { testRule } from '../../testing.ts'
import { ec2LaunchtemplateEbsEncrypted } from './ec2-launchtemplate-ebs-encrypted.ts'

const template = (...encrypted: (boolean | null)[]) => ({
  configuration: {
    LaunchTemplateData: {
      BlockDeviceMappings: encrypted.map((Encrypted, i) => ({ DeviceName: `/dev/sd${i}`, Ebs: { Encrypted } })),
    },
  },
})

testRule(ec2LaunchtemplateEbsEncrypted, {
  COMPLIANT: { 'all volumes': template(true, true) },
  NON_COMPLIANT: { 'one not': template(true, false), 'of one nothing is said': template(null, true) },
  NOT_APPLICABLE: {
    'no mapping': template(),
    'nothing of mappings': { configuration: { Id: 'lt-1' } },
    'an instance store only': {
      configuration: { LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: 'b', VirtualName: 'ephemeral0' }] } },
    },
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { LaunchTemplateData: { BlockDeviceMappings: 'x' } } } },
})
