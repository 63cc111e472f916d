import { testAccountRule } from '../../testing.ts'
import { codedeployEc2MinimumHealthyHostsConfigured } from './codedeploy-ec2-minimum-healthy-hosts-configured.ts'

const group = (resourceId: string, deploymentConfigName: string | null, computePlatform = 'Server') => ({
  resourceType: 'AWS::CodeDeploy::DeploymentGroup',
  resourceId,
  configuration: { deploymentConfigName, computePlatform },
})
const config = (deploymentConfigName: string, type: string, value: number) => ({
  resourceType: 'AWS::CodeDeploy::DeploymentConfig',
  resourceId: deploymentConfigName,
  configuration: { deploymentConfigName, minimumHealthyHosts: { type, value } },
})
const of = (id: string) => `AWS::CodeDeploy::DeploymentGroup ${id}`

testAccountRule(codedeployEc2MinimumHealthyHostsConfigured, {
  "AWS's own configurations": {
    items: [
      group('one', 'CodeDeployDefault.OneAtATime'),
      group('default', null),
      group('half', 'CodeDeployDefault.HalfAtATime'),
      group('all', 'CodeDeployDefault.AllAtOnce'),
      group('lambda', 'CodeDeployDefault.LambdaAllAtOnce', 'Lambda'),
      group('unknown', 'gone'),
    ],
    expect: {
      [of('one')]: 'COMPLIANT',
      [of('default')]: 'COMPLIANT',
      [of('half')]: 'NON_COMPLIANT',
      [of('all')]: 'NON_COMPLIANT',
      [of('lambda')]: 'NOT_APPLICABLE',
    },
  },
  'configurations of ones own': {
    items: [
      ...['percent-66', 'percent-65', 'count-1', 'count-0'].map((name) => group(name, name)),
      config('percent-66', 'FLEET_PERCENT', 66),
      config('percent-65', 'FLEET_PERCENT', 65),
      config('count-1', 'HOST_COUNT', 1),
      config('count-0', 'HOST_COUNT', 0),
    ],
    expect: {
      [of('percent-66')]: 'COMPLIANT',
      [of('percent-65')]: 'NON_COMPLIANT',
      [of('count-1')]: 'COMPLIANT',
      [of('count-0')]: 'NON_COMPLIANT',
    },
  },
  'as asked': {
    items: [group('half', 'CodeDeployDefault.HalfAtATime'), group('two', 'two'), config('two', 'HOST_COUNT', 2)],
    parameters: { minimumHealthyHostsFleetPercent: '50', minimumHealthyHostsHostCount: '3' },
    expect: { [of('half')]: 'COMPLIANT', [of('two')]: 'NON_COMPLIANT' },
  },
})
