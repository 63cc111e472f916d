import { testRule } from '../../testing.ts'
import { ecsFargateLatestPlatformVersion } from './ecs-fargate-latest-platform-version.ts'

const service = (PlatformVersion: string | null, LaunchType: string | null = 'FARGATE') => ({
  configuration: { ServiceName: 's', LaunchType, PlatformVersion },
})

testRule(ecsFargateLatestPlatformVersion, {
  COMPLIANT: {
    'the latest': service('LATEST'),
    'no version, which is the latest': service(null),
    "Linux's latest": [service('1.4.0'), { latestLinuxVersion: '1.4.0' }],
    "Windows's latest": [service('1.0.0'), { latestLinuxVersion: '1.4.0', latestWindowsVersion: '1.0.0' }],
  },
  NON_COMPLIANT: {
    'another version': [service('1.3.0'), { latestLinuxVersion: '1.4.0' }],
    'a version, and no parameter': service('1.4.0'),
  },
  NOT_APPLICABLE: {
    'on EC2': service('1.3.0', 'EC2'),
    'by capacity providers': service('1.3.0', null),
  },
  INSUFFICIENT_DATA: {
    'the version is a list': { configuration: { LaunchType: 'FARGATE', PlatformVersion: ['1.4.0'] } },
  },
})
