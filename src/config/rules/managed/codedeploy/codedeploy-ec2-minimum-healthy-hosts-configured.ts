import { compliant, integer, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** The least number of healthy hosts, as a share or a count. */
type Healthy = Readonly<Record<string, number>>

/** https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html */
const PREDEFINED: readonly (readonly [string, Healthy])[] = [
  ['CodeDeployDefault.OneAtATime', { FLEET_PERCENT: 99 }],
  ['CodeDeployDefault.HalfAtATime', { FLEET_PERCENT: 50 }],
  ['CodeDeployDefault.AllAtOnce', { FLEET_PERCENT: 0 }],
]

/** https://docs.aws.amazon.com/config/latest/developerguide/codedeploy-ec2-minimum-healthy-hosts-configured.html */
export const codedeployEc2MinimumHealthyHostsConfigured = managedRule({
  identifier: 'CODEDEPLOY_EC2_MINIMUM_HEALTHY_HOSTS_CONFIGURED',
  resourceTypes: ['AWS::CodeDeploy::DeploymentGroup'],
  parameters: {
    minimumHealthyHostsFleetPercent: integer({ default: '66', min: 0, max: 100 }),
    minimumHealthyHostsHostCount: integer({ default: '1', min: 0 }),
  },

  async *evaluateAll({ items }, { minimumHealthyHostsFleetPercent, minimumHealthyHostsHostCount }) {
    const required: Healthy = {
      FLEET_PERCENT: minimumHealthyHostsFleetPercent,
      HOST_COUNT: minimumHealthyHostsHostCount,
    }
    const configs = new Map<string, Healthy>(PREDEFINED)
    for await (const { configuration } of items('AWS::CodeDeploy::DeploymentConfig')) {
      const [name, type] = [configuration.text('deploymentConfigName'), configuration.text('minimumHealthyHosts.type')]
      if (name && type) configs.set(name, { [type]: configuration.number('minimumHealthyHosts.value') ?? 0 })
    }
    for await (const { resourceType, resourceId, configuration } of items('AWS::CodeDeploy::DeploymentGroup')) {
      const healthy = configs.get(configuration.text('deploymentConfigName') ?? 'CodeDeployDefault.OneAtATime')
      if (configuration.text('computePlatform') !== 'Server') yield { resourceType, resourceId, verdict: notApplicable }
      // Of a configuration that is not recorded nothing is known, and so nothing said.
      else if (healthy !== undefined) yield { resourceType, resourceId, verdict: judged(healthy, required) }
    }
  },
})

function judged(healthy: Healthy, required: Healthy): Verdict {
  for (const [type, value] of Object.entries(healthy)) {
    if (value < (required[type] ?? 0)) return nonCompliant(`The least ${type} of healthy hosts is ${value}.`)
  }
  return compliant
}
