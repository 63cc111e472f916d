import type { Api, RouteSettings, Stage } from '@aws-sdk/client-apigatewayv2'
import type { Json } from '../../../lib/json.ts'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'
import { mediumDate } from '../api-gateway/medium-date.ts'
import { AT_ONCE, apiArn, apis, stagesOf } from './apis.ts'

const TYPE = 'AWS::ApiGatewayV2::Stage'

/** https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html */
export const httpOrWebSocketStage = resourceType({
  type: TYPE,
  permissions: ['apigateway:GET'],
  changedBy: [
    {
      // Events give a stage's name, and stages of several APIs may have it: all of the name are read.
      eventSource: 'apigateway.amazonaws.com',
      eventNames: [
        'CreateDeployment',
        'CreateStage',
        'DeleteAccessLogSettings',
        'DeleteRouteSettings',
        'DeleteStage',
        'UpdateStage',
      ],
      name: ['requestParameters.stageName'],
    },
    // They take stages with them, or deploy to those that deploy on their own, and name none.
    { eventSource: 'apigateway.amazonaws.com', eventNames: ['DeleteApi', 'ImportApi', 'ReimportApi'] },
    {
      eventSource: 'apigateway.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn', 'requestParameters.resource-arn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    // A stage's ARN begins with its API's.
    const each = mapConcurrently(apis(cloud, only), AT_ONCE, async (api) => {
      const stages = await unlessGone(stagesOf(cloud, api.ApiId!), 'NotFoundException')
      return stages?.map((stage) => described(cloud, api, stage))
    })
    for await (const stages of each) yield* stages.filter((stage) => isWanted(only, stage))
  },
})

function described(cloud: Cloud, api: Api, stage: Stage): Resource {
  const arn = `${apiArn(cloud, api)}/stages/${stage.StageName}`
  return {
    resourceId: arn,
    resourceName: stage.StageName,
    arn,
    availabilityZone: 'Not Applicable',
    resourceCreationTime: stage.CreatedDate,
    tags: stage.Tags ?? {},
    configuration: shape(TYPE, {
      ...stage,
      CreatedDate: mediumDate(stage.CreatedDate),
      LastUpdatedDate: mediumDate(stage.LastUpdatedDate),
      RouteSettings: routeSettings(stage.RouteSettings ?? {}),
      StageVariables: stage.StageVariables ?? {},
    }),
    relationships: relate(TYPE, 'AWS::ApiGatewayV2::Api', [{ resourceId: apiArn(cloud, api), resourceName: api.Name }]),
  }
}

/** By route, whose keys are the user's own (`GET /orders`). */
function routeSettings(byRoute: Readonly<Record<string, RouteSettings>>): Json {
  const entries = Object.entries(byRoute).map(([route, settings]) => [
    route,
    (shape(TYPE, { DefaultRouteSettings: settings }) as { defaultRouteSettings: Json }).defaultRouteSettings,
  ])
  return Object.fromEntries(entries)
}
