import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { distribution } from './distribution.ts'

const ARN = 'arn:aws:cloudfront::123456789012:distribution/E1'

testResourceType(distribution, {
  'two distributions of a bucket': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('cloudfront')
      for (const name of ['one', 'two']) {
        await client.send(
          new sdk.CreateDistributionWithTagsCommand({
            DistributionConfigWithTags: {
              DistributionConfig: {
                CallerReference: name,
                Comment: name,
                Enabled: true,
                DefaultRootObject: 'index.html',
                Origins: {
                  Quantity: 1,
                  Items: [
                    {
                      Id: 'origin',
                      DomainName: `${name}.s3.us-east-1.amazonaws.com`,
                      S3OriginConfig: { OriginAccessIdentity: '' },
                    },
                  ],
                },
                DefaultCacheBehavior: {
                  TargetOriginId: 'origin',
                  ViewerProtocolPolicy: 'redirect-to-https',
                  ForwardedValues: { QueryString: false, Cookies: { Forward: 'none' } },
                  MinTTL: 0,
                },
              },
              Tags: { Items: [{ Key: 'team', Value: 'blue' }] },
            },
          }),
        )
      }
    },
    expect(resources) {
      assert.equal(resources.length, 2)
      const config = (r: (typeof resources)[number]) => r.configuration.distributionConfig as Record<string, unknown>
      const one = resources.find((r) => config(r).comment === 'one') ?? assert.fail()
      assert.equal(one.arn?.split('/')[1], one.resourceId)
      assert.equal(one.availabilityZone, 'Not Applicable')
      assert.deepEqual(one.tags, { team: 'blue' })
      assert.equal(config(one).defaultRootObject, 'index.html')
      assert.deepEqual((config(one).origins as { quantity: number }).quantity, 1)
      assert.deepEqual(one.relationships, [
        { resourceType: 'AWS::S3::Bucket', resourceId: 'one', relationshipName: 'Is associated with ' },
      ])
    },
  },
  'all that rules judge': {
    answers: {
      'cloudfront:ListDistributions': { DistributionList: { Items: [{ Id: 'E1' }] } },
      'cloudfront:GetDistribution': ({ Id }: { Id: string }) => {
        if (Id !== 'E1') throw Object.assign(new Error('none'), { name: 'NoSuchDistribution' })
        return {
          Distribution: {
            Id: 'E1',
            ARN,
            Status: 'InProgress',
            LastModifiedTime: new Date('2026-01-02T03:04:05.000Z'),
            InProgressInvalidationBatches: 3,
            DomainName: 'd1.cloudfront.net',
            ActiveTrustedSigners: { Enabled: false, Quantity: 0 },
            ActiveTrustedKeyGroups: {
              Enabled: true,
              Quantity: 1,
              Items: [{ KeyGroupId: 'kg', KeyPairIds: { Quantity: 1, Items: ['K1'] } }],
            },
            AliasICPRecordals: [{ CNAME: 'example.com', ICPRecordalStatus: 'APPROVED' }],
            DistributionConfig: {
              CallerReference: 'ref',
              Aliases: { Quantity: 1, Items: ['example.com'] },
              DefaultRootObject: '',
              Origins: {
                Quantity: 2,
                Items: [
                  {
                    Id: 'api',
                    DomainName: 'abc.lambda-url.us-east-1.on.aws',
                    OriginPath: '',
                    CustomHeaders: { Quantity: 0 },
                    CustomOriginConfig: {
                      HTTPPort: 80,
                      HTTPSPort: 443,
                      OriginProtocolPolicy: 'match-viewer',
                      OriginSslProtocols: { Quantity: 2, Items: ['SSLv3', 'TLSv1.2'] },
                      OriginReadTimeout: 30,
                      OriginKeepaliveTimeout: 5,
                    },
                    ConnectionAttempts: 3,
                    ConnectionTimeout: 10,
                    OriginAccessControlId: 'oac',
                  },
                  {
                    Id: 'site',
                    DomainName: 'my.site.s3.amazonaws.com',
                    S3OriginConfig: { OriginAccessIdentity: 'origin-access-identity/cloudfront/E2' },
                  },
                ],
              },
              OriginGroups: {
                Quantity: 1,
                Items: [
                  {
                    Id: 'group',
                    FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [500] } },
                    Members: { Quantity: 2, Items: [{ OriginId: 'api' }, { OriginId: 'site' }] },
                  },
                ],
              },
              DefaultCacheBehavior: {
                TargetOriginId: 'site',
                TrustedSigners: { Enabled: false, Quantity: 0 },
                TrustedKeyGroups: { Enabled: true, Quantity: 1, Items: ['kg'] },
                ViewerProtocolPolicy: 'https-only',
                AllowedMethods: {
                  Quantity: 2,
                  Items: ['HEAD', 'GET'],
                  CachedMethods: { Quantity: 2, Items: ['HEAD', 'GET'] },
                },
                FunctionAssociations: { Quantity: 1, Items: [{ FunctionARN: 'arn:f', EventType: 'viewer-request' }] },
                CachePolicyId: 'cp',
              },
              CacheBehaviors: {
                Quantity: 1,
                Items: [{ PathPattern: '/api/*', TargetOriginId: 'api', ViewerProtocolPolicy: 'allow-all' }],
              },
              CustomErrorResponses: { Quantity: 0 },
              Comment: '',
              Logging: { Enabled: true, IncludeCookies: false, Bucket: 'logs.s3.amazonaws.com', Prefix: '' },
              PriceClass: 'PriceClass_100',
              Enabled: true,
              ViewerCertificate: {
                ACMCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1',
                SSLSupportMethod: 'sni-only',
                MinimumProtocolVersion: 'TLSv1.2_2021',
                CertificateSource: 'acm',
                CloudFrontDefaultCertificate: false,
              },
              Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
              WebACLId: 'classic-acl',
              HttpVersion: 'http2',
              IsIPV6Enabled: true,
              Staging: false,
            },
          },
        }
      },
      'cloudfront:ListTagsForResource': { Tags: { Items: [] } },
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        id: 'E1',
        arn: ARN,
        lastModifiedTime: '2026-01-02T03:04:05.000Z',
        domainName: 'd1.cloudfront.net',
        activeTrustedSigners: { enabled: false, quantity: 0 },
        activeTrustedKeyGroups: {
          enabled: true,
          quantity: 1,
          items: [{ keyGroupId: 'kg', keyPairIds: { quantity: 1, items: ['K1'] } }],
        },
        aliasICPRecordals: [{ cNAME: 'example.com', iCPRecordalStatus: 'APPROVED' }],
        distributionConfig: {
          callerReference: 'ref',
          aliases: { quantity: 1, items: ['example.com'] },
          defaultRootObject: '',
          origins: {
            quantity: 2,
            items: [
              {
                id: 'api',
                domainName: 'abc.lambda-url.us-east-1.on.aws',
                originPath: '',
                customHeaders: { quantity: 0 },
                customOriginConfig: {
                  httpPort: 80,
                  httpsPort: 443,
                  originProtocolPolicy: 'match-viewer',
                  originSslProtocols: { quantity: 2, items: ['SSLv3', 'TLSv1.2'] },
                  originReadTimeout: 30,
                  originKeepaliveTimeout: 5,
                },
                connectionAttempts: 3,
                connectionTimeout: 10,
                originAccessControlId: 'oac',
              },
              {
                id: 'site',
                domainName: 'my.site.s3.amazonaws.com',
                s3OriginConfig: { originAccessIdentity: 'origin-access-identity/cloudfront/E2' },
              },
            ],
          },
          originGroups: {
            quantity: 1,
            items: [
              {
                id: 'group',
                failoverCriteria: { statusCodes: { quantity: 1, items: [500] } },
                members: { quantity: 2, items: [{ originId: 'api' }, { originId: 'site' }] },
              },
            ],
          },
          defaultCacheBehavior: {
            targetOriginId: 'site',
            trustedSigners: { enabled: false, quantity: 0 },
            trustedKeyGroups: { enabled: true, quantity: 1, items: ['kg'] },
            viewerProtocolPolicy: 'https-only',
            allowedMethods: {
              quantity: 2,
              items: ['HEAD', 'GET'],
              cachedMethods: { quantity: 2, items: ['HEAD', 'GET'] },
            },
            functionAssociations: { quantity: 1, items: [{ functionARN: 'arn:f', eventType: 'viewer-request' }] },
            cachePolicyId: 'cp',
          },
          cacheBehaviors: {
            quantity: 1,
            items: [{ pathPattern: '/api/*', targetOriginId: 'api', viewerProtocolPolicy: 'allow-all' }],
          },
          customErrorResponses: { quantity: 0 },
          comment: '',
          logging: { enabled: true, includeCookies: false, bucket: 'logs.s3.amazonaws.com', prefix: '' },
          priceClass: 'PriceClass_100',
          enabled: true,
          viewerCertificate: {
            acmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1',
            sslSupportMethod: 'sni-only',
            minimumProtocolVersion: 'TLSv1.2_2021',
            certificateSource: 'acm',
            cloudFrontDefaultCertificate: false,
          },
          restrictions: { geoRestriction: { restrictionType: 'none', quantity: 0 } },
          webACLId: 'classic-acl',
          httpVersion: 'http2',
          isIPV6Enabled: true,
          staging: false,
        },
      })
      assert.deepEqual(
        found?.relationships?.map((r) => [r.resourceType, r.resourceId]),
        [
          ['AWS::ACM::Certificate', 'arn:aws:acm:us-east-1:123456789012:certificate/1'],
          ['AWS::S3::Bucket', 'my.site'],
          ['AWS::WAF::WebACL', 'classic-acl'],
        ],
      )
    },
  },
})
