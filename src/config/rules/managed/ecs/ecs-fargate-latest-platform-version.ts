import { compliant, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'

/**
 * A service's item does not say its operating system, so that the version of either is taken. A service without a version has the latest.
 * https://docs.aws.amazon.com/config/latest/developerguide/ecs-fargate-latest-platform-version.html
 */
export const ecsFargateLatestPlatformVersion = managedRule({
  identifier: 'ECS_FARGATE_LATEST_PLATFORM_VERSION',
  resourceTypes: ['AWS::ECS::Service'],
  parameters: { latestLinuxVersion: text(), latestWindowsVersion: text() },

  evaluate({ configuration }, { latestLinuxVersion, latestWindowsVersion }) {
    if (configuration.text('LaunchType') !== 'FARGATE') return notApplicable
    const version = configuration.text('PlatformVersion') ?? 'LATEST'
    return ['LATEST', latestLinuxVersion, latestWindowsVersion].includes(version)
      ? compliant
      : nonCompliant(`The platform version is ${version}, not the latest.`)
  },
})
