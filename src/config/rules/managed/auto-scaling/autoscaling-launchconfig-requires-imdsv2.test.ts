import { testRule } from '../../testing.ts'
import { autoscalingLaunchconfigRequiresImdsv2 } from './autoscaling-launchconfig-requires-imdsv2.ts'

const launch = (httpTokens: string | null) => ({
  configuration: { launchConfigurationName: 'web', metadataOptions: { httpTokens } },
})

testRule(autoscalingLaunchconfigRequiresImdsv2, {
  COMPLIANT: { required: launch('required') },
  NON_COMPLIANT: {
    optional: launch('optional'),
    'nothing of tokens': launch(null),
    'nothing of metadata': { configuration: { launchConfigurationName: 'web' } },
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { metadataOptions: 'required' } } },
})
