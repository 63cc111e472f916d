import { testRule } from '../../testing.ts'
import { ecsCapacityProviderTerminationCheck } from './ecs-capacity-provider-termination-check.ts'

const provider = (ManagedTerminationProtection: string | null) => ({
  configuration: { Name: 'p', AutoScalingGroupProvider: { ManagedTerminationProtection } },
})

testRule(ecsCapacityProviderTerminationCheck, {
  COMPLIANT: { enabled: provider('ENABLED') },
  NON_COMPLIANT: { disabled: provider('DISABLED'), 'nothing is said': provider(null) },
  NOT_APPLICABLE: { 'no group': { configuration: { Name: 'FARGATE', AutoScalingGroupProvider: null } } },
  INSUFFICIENT_DATA: { 'the group is a text': { configuration: { AutoScalingGroupProvider: 'asg' } } },
})
