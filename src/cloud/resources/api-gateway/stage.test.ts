import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { makeRestApi } from './api.testing.ts'
import { restApiStage } from './stage.ts'

testResourceType(restApiStage, {
  'stages of equal names of two APIs': {
    async arrange(cloud) {
      await makeRestApi(cloud, 'users', 'prod')
      return makeRestApi(cloud, 'orders', 'prod')
    },
    expect(resources, id) {
      assert.equal(resources.length, 2)
      const apiArn = `arn:aws:apigateway:us-east-1::/restapis/${id}`
      const found = resources.find((r) => r.resourceId === `${apiArn}/stages/prod`)
      assert.equal(found?.resourceName, 'prod')
      assert.deepEqual(found?.tags, { stage: 'prod' })
      assert.equal(found?.configuration.description, 'The stage prod')
      assert.equal(found?.configuration.tracingEnabled, true)
      assert.deepEqual(found?.relationships, [
        {
          resourceType: 'AWS::ApiGateway::RestApi',
          resourceId: apiArn,
          resourceName: 'orders',
          relationshipName: 'Is contained in ',
        },
      ])
    },
  },
  'a stage with a cache, logs, a certificate and a classic web ACL': {
    answers: {
      'api-gateway:GetRestApis': { items: [{ id: 'a1b2c3', name: 'orders' }] },
      'api-gateway:GetRestApi': ({ restApiId: id }: { restApiId: string }) => ({ id, name: 'orders' }),
      'api-gateway:GetStages': {
        item: [
          {
            deploymentId: 'd1',
            clientCertificateId: 'cert1',
            stageName: 'prod',
            description: 'Production',
            cacheClusterEnabled: true,
            cacheClusterSize: '0.5',
            cacheClusterStatus: 'AVAILABLE',
            methodSettings: {
              '*/*': { metricsEnabled: true, loggingLevel: 'INFO', cachingEnabled: true, cacheDataEncrypted: true },
            },
            variables: { secret: 'no' },
            documentationVersion: '1',
            accessLogSettings: {
              format: '$context.requestId',
              destinationArn: 'arn:aws:logs:us-east-1:123456789012:log-group:l',
            },
            canarySettings: { percentTraffic: 10, deploymentId: 'd2', useStageCache: false },
            tracingEnabled: false,
            webAclArn: 'arn:aws:waf-regional:us-east-1:123456789012:webacl/acl-1',
            createdDate: new Date('2022-02-21T18:37:48.000Z'),
            lastUpdatedDate: new Date('2022-02-22T18:37:48.000Z'),
          },
        ],
      },
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        deploymentId: 'd1',
        clientCertificateId: 'cert1',
        stageName: 'prod',
        description: 'Production',
        cacheClusterEnabled: true,
        cacheClusterSize: '0.5',
        cacheClusterStatus: 'AVAILABLE',
        methodSettings: {
          '*/*': { metricsEnabled: true, loggingLevel: 'INFO', cachingEnabled: true, cacheDataEncrypted: true },
        },
        documentationVersion: '1',
        accessLogSettings: {
          format: '$context.requestId',
          destinationArn: 'arn:aws:logs:us-east-1:123456789012:log-group:l',
        },
        canarySettings: { percentTraffic: 10, deploymentId: 'd2', useStageCache: false },
        tracingEnabled: false,
        webAclArn: 'arn:aws:waf-regional:us-east-1:123456789012:webacl/acl-1',
        createdDate: 'Feb 21, 2022 6:37:48 PM',
        lastUpdatedDate: 'Feb 22, 2022 6:37:48 PM',
      })
      assert.deepEqual(found?.relationships?.[1], {
        resourceType: 'AWS::WAFRegional::WebACL',
        resourceId: 'acl-1',
        relationshipName: 'Is associated with ',
      })
    },
  },
})
