import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { httpOrWebSocketStage } from './stage.ts'

testResourceType(httpOrWebSocketStage, {
  'stages of two APIs, of one name': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('apigatewayv2')
      const ids: string[] = []
      for (const Name of ['orders', 'stock']) {
        const { ApiId } = await client.send(new sdk.CreateApiCommand({ Name, ProtocolType: 'HTTP' }))
        ids.push(String(ApiId))
        await client.send(
          new sdk.CreateStageCommand({
            ApiId,
            StageName: 'prod',
            AutoDeploy: true,
            Description: `of ${Name}`,
            AccessLogSettings: {
              DestinationArn: 'arn:aws:logs:us-east-1:123456789012:log-group:api',
              Format: '$context',
            },
            DefaultRouteSettings: { DetailedMetricsEnabled: true },
            Tags: { team: 'blue' },
          }),
        )
      }
      return ids
    },
    expect(resources, [orders, stock]: [string, string]) {
      const arns = [orders, stock].map((id) => `arn:aws:apigateway:us-east-1::/apis/${id}/stages/prod`)
      assert.deepEqual(resources.map((r) => r.resourceId).sort(), arns.toSorted())
      const found = resources.find((r) => r.resourceId === arns[0])
      assert.equal(found?.resourceName, 'prod')
      assert.equal(found?.configuration.autoDeploy, true)
      assert.equal(found?.configuration.description, 'of orders')
      assert.deepEqual(found?.configuration.defaultRouteSettings, { detailedMetricsEnabled: true })
      assert.deepEqual(found?.configuration.accessLogSettings, {
        destinationArn: 'arn:aws:logs:us-east-1:123456789012:log-group:api',
        format: '$context',
      })
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.relationships, [
        {
          resourceType: 'AWS::ApiGatewayV2::Api',
          resourceId: `arn:aws:apigateway:us-east-1::/apis/${orders}`,
          resourceName: 'orders',
          relationshipName: 'Is contained in ',
        },
      ])
    },
  },
  'a stage with settings of routes, one with nothing, and an API that vanishes': {
    answers: {
      'apigatewayv2:GetApis': { Items: [{ ApiId: 'gone' }, { ApiId: 'one', Name: 'chat' }] },
      'apigatewayv2:GetApi': ({ ApiId }: { ApiId: string }) => ({ ApiId, Name: 'chat' }),
      'apigatewayv2:GetStages': ({ ApiId, NextToken }: { ApiId: string; NextToken?: string }) => {
        if (ApiId === 'gone') throw Object.assign(new Error('gone'), { name: 'NotFoundException' })
        if (NextToken === undefined) return { Items: [{ StageName: 'prod' }], NextToken: 'more' }
        return {
          Items: [
            {
              StageName: 'beta',
              CreatedDate: new Date('2022-02-21T18:36:34.000Z'),
              RouteSettings: { $connect: { LoggingLevel: 'INFO', DataTraceEnabled: false } },
              StageVariables: { Table: 'orders' },
            },
          ],
        }
      },
    },
    expect([beta, prod, ...others]) {
      assert.deepEqual(others, [])
      assert.deepEqual(beta?.configuration, {
        stageName: 'beta',
        createdDate: 'Feb 21, 2022 6:36:34 PM',
        routeSettings: { $connect: { loggingLevel: 'INFO', dataTraceEnabled: false } },
        stageVariables: { Table: 'orders' },
      })
      assert.deepEqual(prod?.configuration, { stageName: 'prod', routeSettings: {}, stageVariables: {} })
      assert.deepEqual(prod?.tags, {})
    },
  },
})
