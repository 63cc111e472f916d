import { missingOrigins } from '../../../../cloud/facts/cloudfront/missing-origins.ts'
import { testAccountRule } from '../../testing.ts'
import { cloudfrontS3OriginNonExistentBucket } from './cloudfront-s3-origin-non-existent-bucket.ts'

testAccountRule(cloudfrontS3OriginNonExistentBucket, {
  distributions: {
    facts: [
      [
        missingOrigins,
        [
          { distributionId: 'E1', missing: [] },
          { distributionId: 'E2', missing: ['gone'] },
        ],
      ],
    ],
    expect: { 'AWS::CloudFront::Distribution E1': 'COMPLIANT', 'AWS::CloudFront::Distribution E2': 'NON_COMPLIANT' },
  },
  'not readable': { facts: [[missingOrigins, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
