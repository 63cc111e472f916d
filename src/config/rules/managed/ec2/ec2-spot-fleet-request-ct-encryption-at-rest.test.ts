import { testRule } from '../../testing.ts'
import { ec2SpotFleetRequestCtEncryptionAtRest } from './ec2-spot-fleet-request-ct-encryption-at-rest.ts'

const fleet = (encrypted: (boolean | null)[], templates: string[] = []) => ({
  configuration: {
    Id: 'sfr-1',
    SpotFleetRequestConfigData: {
      LaunchSpecifications: encrypted.map((Encrypted) => ({ BlockDeviceMappings: [{ Ebs: { Encrypted } }] })),
      LaunchTemplateConfigs: templates.map((LaunchTemplateId) => ({
        LaunchTemplateSpecification: { LaunchTemplateId },
      })),
    },
  },
})

testRule(ec2SpotFleetRequestCtEncryptionAtRest, {
  COMPLIANT: { 'all volumes': fleet([true, true]), 'unsaid of one': fleet([true, null]), 'no volume': fleet([]) },
  NON_COMPLIANT: { 'one not, in the second': fleet([true, false]) },
  NOT_APPLICABLE: { 'by launch template': fleet([], ['lt-1']) },
  INSUFFICIENT_DATA: { 'no list': { configuration: { SpotFleetRequestConfigData: { LaunchSpecifications: true } } } },
})
