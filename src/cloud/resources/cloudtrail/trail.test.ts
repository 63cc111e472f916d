import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { trail } from './trail.ts'

const ARN = 'arn:aws:cloudtrail:eu-west-1:123456789012:trail/audit'

testResourceType(trail, {
  'a trail of all regions, at home': {
    async arrange(cloud) {
      const { sdk, client: s3 } = await cloud.service('s3')
      const S3BucketName = `audit-${cloud.accountId}`
      await s3.send(new sdk.CreateBucketCommand({ Bucket: S3BucketName }))
      const { sdk: trails, client } = await cloud.service('cloudtrail')
      await client.send(
        new trails.CreateTrailCommand({
          Name: 'audit',
          S3BucketName,
          IsMultiRegionTrail: true,
          IncludeGlobalServiceEvents: true,
          EnableLogFileValidation: true,
          TagsList: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      return S3BucketName
    },
    expect([found, ...others], bucketName) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, 'audit')
      assert.match(found?.arn ?? '', /^arn:aws:cloudtrail:us-east-1:\d{12}:trail\/audit$/)
      assert.equal(found?.configuration.s3BucketName, bucketName)
      assert.equal(found?.configuration.isMultiRegionTrail, true)
      assert.equal(found?.configuration.homeRegion, 'us-east-1')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.supplementaryConfiguration?.Tags, [{ key: 'team', value: 'blue' }])
    },
  },
  'a trail as AWS answers, beside one of another home': {
    region: 'eu-west-1',
    answers: {
      'cloudtrail:DescribeTrails': {
        trailList: [
          {
            Name: 'audit',
            TrailARN: ARN,
            HomeRegion: 'eu-west-1',
            S3BucketName: 'logs',
            S3KeyPrefix: 'trail',
            SnsTopicName: 'trails',
            SnsTopicARN: 'arn:aws:sns:eu-west-1:123456789012:trails',
            IncludeGlobalServiceEvents: true,
            IsMultiRegionTrail: true,
            LogFileValidationEnabled: true,
            CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:trail:*',
            CloudWatchLogsRoleArn: 'arn:aws:iam::123456789012:role/trail',
            KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/key-1',
            HasCustomEventSelectors: true,
            HasInsightSelectors: false,
            IsOrganizationTrail: false,
          },
          {
            Name: 'shadow',
            TrailARN: 'arn:aws:cloudtrail:us-east-1:123456789012:trail/shadow',
            HomeRegion: 'us-east-1',
          },
        ],
      },
      'cloudtrail:ListTags': ({ NextToken, ResourceIdList }: { NextToken?: string; ResourceIdList: string[] }) => {
        assert.deepEqual(ResourceIdList, [ARN])
        const [Key, Value] = NextToken === undefined ? ['team', 'blue'] : ['tier', '1']
        return {
          ResourceTagList: [{ ResourceId: ARN, TagsList: [{ Key, Value }] }],
          NextToken: NextToken === undefined ? 'next' : undefined,
        }
      },
    },
    expect(resources) {
      assert.deepEqual(resources, [
        {
          resourceId: 'audit',
          resourceName: 'audit',
          arn: ARN,
          availabilityZone: 'Regional',
          tags: { team: 'blue', tier: '1' },
          configuration: {
            name: 'audit',
            trailARN: ARN,
            homeRegion: 'eu-west-1',
            s3BucketName: 'logs',
            s3KeyPrefix: 'trail',
            snsTopicName: 'trails',
            snsTopicARN: 'arn:aws:sns:eu-west-1:123456789012:trails',
            includeGlobalServiceEvents: true,
            isMultiRegionTrail: true,
            logFileValidationEnabled: true,
            cloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:trail:*',
            cloudWatchLogsRoleArn: 'arn:aws:iam::123456789012:role/trail',
            kmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/key-1',
            hasCustomEventSelectors: true,
            hasInsightSelectors: false,
            isOrganizationTrail: false,
          },
          supplementaryConfiguration: {
            Tags: [
              { key: 'team', value: 'blue' },
              { key: 'tier', value: '1' },
            ],
          },
        },
      ])
    },
  },
})
