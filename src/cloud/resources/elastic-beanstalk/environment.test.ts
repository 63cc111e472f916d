import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { beanstalkEnvironment } from './environment.ts'

const arn = (name: string) => `arn:aws:elasticbeanstalk:us-east-1:123456789012:environment/shop/${name}`
const created = new Date('2026-02-21T18:41:07.743Z')
const web = {
  EnvironmentId: 'e-1',
  EnvironmentName: 'web',
  EnvironmentArn: arn('web'),
  ApplicationName: 'shop',
  VersionLabel: 'v2',
  SolutionStackName: '64bit Amazon Linux 2023 v4.7.0 running PHP 8.4',
  PlatformArn: 'arn:aws:elasticbeanstalk:us-east-1::platform/PHP 8.4/4.7.0',
  Description: 'the shop',
  EndpointURL: 'awseb.us-east-1.elb.amazonaws.com',
  CNAME: 'web.us-east-1.elasticbeanstalk.com',
  DateCreated: created,
  DateUpdated: created,
  Status: 'Ready',
  Health: 'Green',
  Tier: { Name: 'WebServer', Type: 'Standard', Version: '1.0' },
  EnvironmentLinks: [{ LinkName: 'queue', EnvironmentName: 'worker' }],
}
const environments = [
  { EnvironmentId: 'e-0', EnvironmentName: 'was', EnvironmentArn: arn('was'), Status: 'Terminated' },
  web,
  { EnvironmentId: 'e-2', EnvironmentName: 'going', EnvironmentArn: arn('going'), ApplicationName: 'shop' },
  { EnvironmentId: 'e-3', EnvironmentName: 'bare', EnvironmentArn: arn('bare'), ApplicationName: 'shop' },
]
const HEALTH = 'aws:elasticbeanstalk:healthreporting:system'
const option = (Namespace: string, OptionName: string, Value?: string, ResourceName?: string) => ({
  Namespace,
  OptionName,
  Value,
  ResourceName,
})

testResourceType(beanstalkEnvironment, {
  'an environment, one that vanishes and one without options': {
    answers: {
      'elastic-beanstalk:DescribeEnvironments': (asked: { NextToken?: string; IncludeDeleted?: boolean }) => {
        assert.equal(asked.IncludeDeleted, false)
        return asked.NextToken === undefined
          ? { Environments: environments.slice(0, 2), NextToken: 'more' }
          : { Environments: environments.slice(2) }
      },
      'elastic-beanstalk:DescribeConfigurationSettings': (asked: { EnvironmentName: string }) => {
        if (asked.EnvironmentName === 'going')
          throw Object.assign(new Error("No Environment found for EnvironmentName = 'going'."), {
            name: 'InvalidParameterValue',
          })
        if (asked.EnvironmentName === 'bare') return { ConfigurationSettings: [{ DeploymentStatus: 'pending' }] }
        return {
          ConfigurationSettings: [
            { DeploymentStatus: 'pending', OptionSettings: [option(HEALTH, 'SystemType', 'basic')] },
            {
              DeploymentStatus: 'deployed',
              OptionSettings: [
                option(HEALTH, 'SystemType', 'enhanced'),
                option(HEALTH, 'HealthCheckSuccessThreshold', 'Ok'),
                option('aws:autoscaling:asg', 'MinSize', '1', 'AWSEBAutoScalingGroup'),
                option('aws:autoscaling:scheduledaction', 'MinSize', '2', 'morning'),
                option('aws:autoscaling:scheduledaction', 'MinSize', '0', 'night'),
                option('aws:elasticbeanstalk:application:environment', 'PASSWORD', 'not-a-secret'),
                option('aws:rds:dbinstance', 'DBPassword', 'not-a-secret'),
                option('aws:elasticbeanstalk:environment', 'ServiceRole', 'arn:aws:iam::123456789012:role/eb/service'),
                option('aws:elasticbeanstalk:sns:topics', 'Notification Endpoint'),
              ],
            },
          ],
        }
      },
      'elastic-beanstalk:ListTagsForResource': ({ ResourceArn }: { ResourceArn: string }) =>
        ResourceArn === web.EnvironmentArn ? { ResourceTags: [{ Key: 'team', Value: 'blue' }] } : {},
    },
    expect([found, bare, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, 'e-1')
      assert.equal(found?.resourceName, 'web')
      assert.equal(found?.arn, arn('web'))
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration, {
        environmentId: 'e-1',
        environmentName: 'web',
        environmentArn: arn('web'),
        applicationName: 'shop',
        versionLabel: 'v2',
        solutionStackName: web.SolutionStackName,
        platformArn: web.PlatformArn,
        description: 'the shop',
        endpointURL: web.EndpointURL,
        cNAME: web.CNAME,
        dateCreated: created.toISOString(),
        dateUpdated: created.toISOString(),
        status: 'Ready',
        tier: { name: 'WebServer', type: 'Standard', version: '1.0' },
        environmentLinks: [{ linkName: 'queue', environmentName: 'worker' }],
        tags: { team: 'blue' },
        optionSettings: {
          [HEALTH]: { SystemType: { value: 'enhanced' }, HealthCheckSuccessThreshold: { value: 'Ok' } },
          'aws:autoscaling:asg': { MinSize: { value: '1' } },
          'aws:autoscaling:scheduledaction:morning': { MinSize: { value: '2' } },
          'aws:autoscaling:scheduledaction:night': { MinSize: { value: '0' } },
          'aws:elasticbeanstalk:environment': { ServiceRole: { value: 'arn:aws:iam::123456789012:role/eb/service' } },
        },
      })
      assert.deepEqual(
        found?.relationships?.map((edge) => `${edge.relationshipName}: ${edge.resourceId ?? edge.resourceName}`),
        [
          'Contains : awseb-e-1-stack',
          'Is contained in : arn:aws:elasticbeanstalk:us-east-1:123456789012:application/shop',
          'Is associated with : arn:aws:elasticbeanstalk:us-east-1:123456789012:applicationversion/shop/v2',
          'Is associated with : service',
        ],
      )
      assert.equal(bare?.resourceId, 'e-3')
      assert.deepEqual(bare?.configuration.optionSettings, {})
      assert.equal(bare?.relationships?.length, 2)
    },
  },
})
