import { testRule } from '../../testing.ts'
import { autoscalingGroupElbHealthcheckRequired } from './autoscaling-group-elb-healthcheck-required.ts'

const classic = { loadBalancerNames: ['front'], targetGroupARNs: [] }
const target = { loadBalancerNames: [], targetGroupARNs: ['arn:aws:elasticloadbalancing:::targetgroup/web/1'] }
const group = (healthCheckType: string | null, behind: Record<string, string[]>) => ({
  configuration: { healthCheckType, ...behind },
})

testRule(autoscalingGroupElbHealthcheckRequired, {
  COMPLIANT: {
    'of a load balancer': group('ELB', classic),
    'of a target group': group('ELB', target),
    'among others': group('EC2, ELB', target),
  },
  NON_COMPLIANT: {
    'of EC2, behind a load balancer': group('EC2', classic),
    'of EC2, behind a target group': group('EC2', target),
    'it is unsaid': group(null, target),
    'of VPC Lattice': group('EC2,VPC_LATTICE', target),
  },
  NOT_APPLICABLE: {
    'behind nothing': group('EC2', { loadBalancerNames: [], targetGroupARNs: [] }),
    'nothing is said': group('EC2', {}),
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { loadBalancerNames: 1 } } },
})
