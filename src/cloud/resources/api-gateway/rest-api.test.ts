import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { makeRestApi } from './api.testing.ts'
import { restApi } from './rest-api.ts'

testResourceType(restApi, {
  'an API with a stage': {
    async arrange(cloud) {
      return [await makeRestApi(cloud, 'orders', 'prod'), await makeRestApi(cloud, 'users', 'prod')]
    },
    expect(resources, [id]: string[]) {
      assert.equal(resources.length, 2)
      const orders = resources.find((r) => r.resourceName === 'orders')
      assert.equal(orders?.resourceId, `arn:aws:apigateway:us-east-1::/restapis/${id}`)
      assert.equal(orders?.arn, orders?.resourceId)
      assert.equal(orders?.availabilityZone, 'Not Applicable')
      assert.deepEqual(orders?.tags, { team: 'blue' })
      assert.deepEqual(orders?.supplementaryConfiguration, { tags: { team: 'blue' } })
      assert.deepEqual(orders?.configuration.endpointConfiguration, { types: ['REGIONAL'] })
      assert.match(String(orders?.configuration.createdDate), /^[A-Z][a-z]{2} \d+, \d{4} \d+:\d\d:\d\d [AP]M$/)
      assert.deepEqual(orders?.relationships, [
        {
          resourceType: 'AWS::ApiGateway::Stage',
          resourceId: `${orders?.arn}/stages/prod`,
          resourceName: 'prod',
          relationshipName: 'Contains ',
        },
      ])
    },
  },
  'all that a private API has': {
    answers: {
      'api-gateway:GetRestApis': {
        items: [
          {
            id: 'a1b2c3',
            name: 'inside',
            description: 'For the VPC',
            createdDate: new Date('2022-02-21T18:36:56.000Z'),
            version: '7',
            binaryMediaTypes: ['image/png'],
            minimumCompressionSize: 1024,
            apiKeySource: 'HEADER',
            endpointConfiguration: { types: ['PRIVATE'], vpcEndpointIds: ['vpce-1'] },
            policy: '{}',
            disableExecuteApiEndpoint: true,
          },
        ],
      },
      'api-gateway:GetRestApi': ({ restApiId: id }: { restApiId: string }) => ({ id, name: 'inside' }),
      'api-gateway:GetStages': { item: [] },
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        id: 'a1b2c3',
        name: 'inside',
        description: 'For the VPC',
        createdDate: 'Feb 21, 2022 6:36:56 PM',
        version: '7',
        binaryMediaTypes: ['image/png'],
        minimumCompressionSize: 1024,
        apiKeySource: 'HEADER',
        endpointConfiguration: { types: ['PRIVATE'] },
      })
      assert.deepEqual(found?.supplementaryConfiguration, {})
      assert.deepEqual(found?.relationships, [])
    },
  },
})
