import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { httpOrWebSocketApi } from './api.ts'

testResourceType(httpOrWebSocketApi, {
  'an HTTP API with a stage': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('apigatewayv2')
      await client.send(new sdk.CreateApiCommand({ Name: 'other', ProtocolType: 'WEBSOCKET' }))
      const { ApiId } = await client.send(
        new sdk.CreateApiCommand({
          Name: 'orders',
          ProtocolType: 'HTTP',
          CorsConfiguration: { AllowOrigins: ['*'], MaxAge: 60 },
          Tags: { team: 'blue' },
        }),
      )
      await client.send(new sdk.CreateStageCommand({ ApiId, StageName: '$default' }))
      return ApiId
    },
    expect(resources, id) {
      assert.equal(resources.length, 2)
      const orders = resources.find((r) => r.resourceName === 'orders')
      assert.equal(orders?.resourceId, `arn:aws:apigateway:us-east-1::/apis/${id}`)
      assert.equal(orders?.configuration.protocolType, 'HTTP')
      assert.deepEqual(orders?.configuration.corsConfiguration, { allowOrigins: ['*'], maxAge: 60 })
      assert.deepEqual(orders?.configuration.tags, { team: 'blue' })
      assert.deepEqual(orders?.supplementaryConfiguration, { tags: { team: 'blue' } })
      assert.deepEqual(orders?.tags, { team: 'blue' })
      assert.deepEqual(orders?.relationships, [
        {
          resourceType: 'AWS::ApiGatewayV2::Stage',
          resourceId: `${orders?.arn}/stages/$default`,
          resourceName: '$default',
          relationshipName: 'Contains ',
        },
      ])
    },
  },
  'pages of APIs and of stages': {
    answers: {
      'apigatewayv2:GetApis': ({ NextToken }: { NextToken?: string }) =>
        NextToken === undefined
          ? { Items: [{ ApiId: 'one', Name: 'one' }], NextToken: 'more' }
          : {
              Items: [
                {
                  ApiId: 'two',
                  Name: 'two',
                  ApiEndpoint: 'https://two.execute-api.us-east-1.amazonaws.com',
                  ApiKeySelectionExpression: '$request.header.x-api-key',
                  CreatedDate: new Date('2022-02-21T18:36:34.000Z'),
                  DisableExecuteApiEndpoint: false,
                  IpAddressType: 'ipv4',
                  ProtocolType: 'WEBSOCKET',
                  RouteSelectionExpression: '$request.body.action',
                  Version: '2',
                },
              ],
            },
      'apigatewayv2:GetApi': ({ ApiId }: { ApiId: string }) => ({ ApiId, Name: ApiId }),
      'apigatewayv2:GetStages': ({ NextToken }: { NextToken?: string }) =>
        NextToken === undefined
          ? { Items: [{ StageName: 'prod' }], NextToken: 'more' }
          : { Items: [{ StageName: 'beta' }] },
    },
    expect([one, two]) {
      assert.equal(one?.resourceName, 'one')
      assert.deepEqual(two?.configuration, {
        apiId: 'two',
        name: 'two',
        apiEndpoint: 'https://two.execute-api.us-east-1.amazonaws.com',
        apiKeySelectionExpression: '$request.header.x-api-key',
        createdDate: 'Feb 21, 2022 6:36:34 PM',
        disableExecuteApiEndpoint: false,
        ipAddressType: 'ipv4',
        protocolType: 'WEBSOCKET',
        routeSelectionExpression: '$request.body.action',
        version: '2',
      })
      assert.deepEqual(
        two?.relationships?.map((r) => r.resourceName),
        ['beta', 'prod'],
      )
    },
  },
})
