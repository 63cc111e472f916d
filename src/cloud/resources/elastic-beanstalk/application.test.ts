import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { beanstalkApplication } from './application.ts'

const ARN = 'arn:aws:elasticbeanstalk:us-east-1:123456789012:application/shop'
const created = new Date('2026-02-21T18:41:07.743Z')
const rule = { Enabled: true, DeleteSourceFromS3: false }

testResourceType(beanstalkApplication, {
  'an application, one that vanishes and one that has nothing': {
    answers: {
      'elastic-beanstalk:DescribeApplications': {
        Applications: [
          {
            ApplicationArn: ARN,
            ApplicationName: 'shop',
            Description: 'sells things',
            DateCreated: created,
            DateUpdated: created,
            Versions: ['v2', 'v1'],
            ConfigurationTemplates: [],
            ResourceLifecycleConfig: {
              ServiceRole: 'arn:aws:iam::123456789012:role/eb/service',
              VersionLifecycleConfig: {
                MaxCountRule: { ...rule, MaxCount: 9 },
                MaxAgeRule: { ...rule, MaxAgeInDays: 90 },
              },
            },
          },
          { ApplicationArn: `${ARN}-going`, ApplicationName: 'shop-going' },
          { ApplicationArn: `${ARN}-bare`, ApplicationName: 'shop-bare' },
        ],
      },
      'elastic-beanstalk:DescribeEnvironments': ({ ApplicationName }: { ApplicationName: string }) => ({
        Environments: ApplicationName === 'shop' ? [{ EnvironmentId: 'e-1', EnvironmentName: 'web' }] : [],
      }),
      'elastic-beanstalk:ListTagsForResource': ({ ResourceArn }: { ResourceArn: string }) => {
        if (ResourceArn.endsWith('-going'))
          throw Object.assign(new Error('not found'), { name: 'ResourceNotFoundException' })
        return { ResourceTags: ResourceArn === ARN ? [{ Key: 'team', Value: 'blue' }] : [] }
      },
    },
    expect([found, bare, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, ARN)
      assert.equal(found?.resourceName, 'shop')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration, {
        applicationName: 'shop',
        description: 'sells things',
        dateCreated: created.toISOString(),
        dateUpdated: created.toISOString(),
        versions: ['v2', 'v1'],
        resourceLifecycleConfig: {
          serviceRole: 'arn:aws:iam::123456789012:role/eb/service',
          versionLifecycleConfig: {
            maxCountRule: { enabled: true, deleteSourceFromS3: false, maxCount: 9 },
            maxAgeRule: { enabled: true, deleteSourceFromS3: false, maxAgeInDays: 90 },
          },
        },
      })
      assert.deepEqual(
        found?.relationships?.map((edge) => `${edge.relationshipName}: ${edge.resourceId ?? edge.resourceName}`),
        [
          'Contains : arn:aws:elasticbeanstalk:us-east-1:123456789012:applicationversion/shop/v2',
          'Contains : arn:aws:elasticbeanstalk:us-east-1:123456789012:applicationversion/shop/v1',
          'Contains : e-1',
          'Is associated with : service',
        ],
      )
      assert.deepEqual(bare?.configuration, { applicationName: 'shop-bare' })
      assert.deepEqual(bare?.relationships, [])
    },
  },
})
