import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { mediumDate } from './medium-date.ts'
import { AT_ONCE, restApiArn, restApis, stagesOf } from './rest-apis.ts'

const TYPE = 'AWS::ApiGateway::RestApi'

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html */
export const restApi = resourceType({
  type: TYPE,
  permissions: ['apigateway:GET'],
  changedBy: [
    {
      // They name the API's id, of which the resource id, an ARN, is only made: all are read.
      eventSource: 'apigateway.amazonaws.com',
      eventNames: [
        'CreateRestApi',
        'ImportRestApi',
        'PutRestApi',
        'UpdateRestApi',
        'DeleteRestApi',
        'CreateStage',
        'DeleteStage',
        'CreateDeployment',
      ],
    },
    {
      eventSource: 'apigateway.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    yield* mapConcurrently(restApis(cloud, only), AT_ONCE, async (api) => {
      const arn = restApiArn(cloud, api.id)
      if (!isWanted(only, { resourceId: arn, resourceName: api.name, arn })) return undefined
      const stages = await stagesOf(cloud, api.id!)
      if (stages === undefined) return undefined
      return {
        resourceId: arn,
        resourceName: api.name,
        arn,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: api.createdDate,
        tags: api.tags ?? {},
        configuration: shape(TYPE, { ...api, createdDate: mediumDate(api.createdDate) }),
        supplementaryConfiguration: api.tags === undefined ? {} : { tags: api.tags },
        relationships: relate(
          TYPE,
          'AWS::ApiGateway::Stage',
          stages.map(({ stageName }) => ({ resourceId: `${arn}/stages/${stageName}`, resourceName: stageName })),
        ),
      }
    })
  },
})
