import { testRule } from '../../testing.ts'
import { ec2LaunchTemplateImdsv2Check } from './ec2-launch-template-imdsv2-check.ts'

const template = (MetadataOptions: { HttpTokens: string | null } | null) => ({
  configuration: { Id: 'lt-1', LaunchTemplateData: { MetadataOptions } },
})

testRule(ec2LaunchTemplateImdsv2Check, {
  COMPLIANT: { required: template({ HttpTokens: 'required' }) },
  NON_COMPLIANT: {
    optional: template({ HttpTokens: 'optional' }),
    'nothing of tokens': template({ HttpTokens: null }),
    'nothing of metadata': template(null),
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { LaunchTemplateData: 'required' } } },
})
