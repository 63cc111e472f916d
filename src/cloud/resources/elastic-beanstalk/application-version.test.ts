import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { beanstalkApplicationVersion } from './application-version.ts'

const arn = (label: string) => `arn:aws:elasticbeanstalk:us-east-1:123456789012:applicationversion/shop/${label}`
const created = new Date('2026-02-21T18:41:07.743Z')
const version = (VersionLabel: string) => ({
  ApplicationVersionArn: arn(VersionLabel),
  ApplicationName: 'shop',
  VersionLabel,
})

testResourceType(beanstalkApplicationVersion, {
  'versions of two pages, one of which vanishes': {
    answers: {
      'elastic-beanstalk:DescribeApplicationVersions': ({ NextToken }: { NextToken?: string }) =>
        NextToken === undefined
          ? { ApplicationVersions: [version('going'), version('bare')], NextToken: 'more' }
          : {
              ApplicationVersions: [
                {
                  ...version('v2'),
                  Description: 'the second',
                  SourceBuildInformation: { SourceType: 'Git', SourceRepository: 'CodeCommit', SourceLocation: 'shop' },
                  BuildArn: 'arn:aws:codebuild:us-east-1:123456789012:build/shop',
                  SourceBundle: { S3Bucket: 'bundles', S3Key: 'v2.zip' },
                  DateCreated: created,
                  DateUpdated: created,
                  Status: 'PROCESSED',
                },
              ],
            },
      'elastic-beanstalk:ListTagsForResource': ({ ResourceArn }: { ResourceArn: string }) => {
        if (ResourceArn === arn('going'))
          throw Object.assign(new Error('not found'), { name: 'ResourceNotFoundException' })
        return { ResourceTags: ResourceArn === arn('v2') ? [{ Key: 'team', Value: 'blue' }] : [] }
      },
    },
    expect([bare, found, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(bare?.resourceId, arn('bare'))
      assert.deepEqual(bare?.configuration, { applicationName: 'shop', versionLabel: 'bare' })
      assert.equal(found?.resourceName, 'v2')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration, {
        applicationName: 'shop',
        versionLabel: 'v2',
        description: 'the second',
        sourceBuildInformation: { sourceType: 'Git', sourceRepository: 'CodeCommit', sourceLocation: 'shop' },
        buildArn: 'arn:aws:codebuild:us-east-1:123456789012:build/shop',
        sourceBundle: { s3Bucket: 'bundles', s3Key: 'v2.zip' },
        dateCreated: created.toISOString(),
        dateModified: created.toISOString(),
        status: 'PROCESSED',
      })
      assert.deepEqual(
        found?.relationships?.map((edge) => `${edge.relationshipName}: ${edge.resourceId}`),
        [
          'Is contained in : arn:aws:elasticbeanstalk:us-east-1:123456789012:application/shop',
          'Is associated with : bundles',
        ],
      )
    },
  },
})
