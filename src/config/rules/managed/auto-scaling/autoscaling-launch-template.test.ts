import { testRule } from '../../testing.ts'
import { autoscalingLaunchTemplate } from './autoscaling-launch-template.ts'

const launchTemplate = { launchTemplateId: 'lt-1', version: '1' }

testRule(autoscalingLaunchTemplate, {
  COMPLIANT: {
    'its own': { configuration: { launchTemplate } },
    'of several instance types': {
      configuration: {
        launchTemplate: null,
        mixedInstancesPolicy: { launchTemplate: { launchTemplateSpecification: launchTemplate } },
      },
    },
  },
  NON_COMPLIANT: {
    'a launch configuration': { configuration: { launchConfigurationName: 'web', launchTemplate: null } },
    'neither (made from an instance)': { configuration: { autoScalingGroupName: 'web' } },
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { launchTemplate: 'lt-1' } } },
})
