import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'
import { mediumDate } from '../api-gateway/medium-date.ts'
import { AT_ONCE, apiArn, apis, stagesOf } from './apis.ts'

const TYPE = 'AWS::ApiGatewayV2::Api'

/** https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html */
export const httpOrWebSocketApi = resourceType({
  type: TYPE,
  permissions: ['apigateway:GET'],
  changedBy: [
    {
      // They name the API's id, of which the resource id, an ARN, is only made: all are read.
      eventSource: 'apigateway.amazonaws.com',
      eventNames: [
        'CreateApi',
        'ImportApi',
        'ReimportApi',
        'UpdateApi',
        'DeleteApi',
        'DeleteCorsConfiguration',
        'CreateStage',
        'DeleteStage',
      ],
    },
    {
      eventSource: 'apigateway.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn', 'requestParameters.resource-arn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    yield* mapConcurrently(apis(cloud, only), AT_ONCE, async (api) => {
      const arn = apiArn(cloud, api)
      if (!isWanted(only, { resourceId: arn, resourceName: api.Name, arn })) return undefined
      const stages = await unlessGone(stagesOf(cloud, api.ApiId!), 'NotFoundException')
      if (stages === undefined) return undefined
      const tags = api.Tags ?? {}
      return {
        resourceId: arn,
        resourceName: api.Name,
        arn,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: api.CreatedDate,
        tags,
        configuration: shape(TYPE, { ...api, CreatedDate: mediumDate(api.CreatedDate) }),
        supplementaryConfiguration: Object.keys(tags).length === 0 ? {} : { tags },
        relationships: relate(
          TYPE,
          'AWS::ApiGatewayV2::Stage',
          stages.map(({ StageName: name }) => ({ resourceId: `${arn}/stages/${name}`, resourceName: name })),
        ),
      }
    })
  },
})
