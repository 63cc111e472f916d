import { testRule } from '../../testing.ts'
import { ec2LaunchTemplatesEbsVolumeEncrypted } from './ec2-launch-templates-ebs-volume-encrypted.ts'

const template = (...encrypted: (boolean | null)[]) => ({
  configuration: {
    Id: 'lt-1',
    LaunchTemplateData: { BlockDeviceMappings: encrypted.map((Encrypted) => ({ Ebs: { Encrypted } })) },
  },
})

testRule(ec2LaunchTemplatesEbsVolumeEncrypted, {
  COMPLIANT: {
    'all volumes': template(true, true),
    'of one nothing is said': template(true, null),
    'no volume': template(),
  },
  NON_COMPLIANT: { 'one not': template(true, false) },
  INSUFFICIENT_DATA: { 'no list': { configuration: { LaunchTemplateData: { BlockDeviceMappings: {} } } } },
})
