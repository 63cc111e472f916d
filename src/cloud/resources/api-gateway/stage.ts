import type { RestApi, Stage } from '@aws-sdk/client-api-gateway'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { mediumDate } from './medium-date.ts'
import { AT_ONCE, restApiArn, restApis, stagesOf } from './rest-apis.ts'

const TYPE = 'AWS::ApiGateway::Stage'

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetStages.html */
export const restApiStage = resourceType({
  type: TYPE,
  permissions: ['apigateway:GET'],
  changedBy: [
    {
      eventSource: 'apigateway.amazonaws.com',
      eventNames: ['CreateStage', 'UpdateStage', 'DeleteStage', 'CreateDeployment'],
      name: [
        'requestParameters.stageName',
        'requestParameters.createStageInput.stageName',
        'requestParameters.createDeploymentInput.stageName',
      ],
    },
    {
      eventSource: 'apigateway.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
    // They take stages with them, and name none; a web ACL is associated from its own side.
    { eventSource: 'apigateway.amazonaws.com', eventNames: ['DeleteRestApi', 'DeleteClientCertificate'] },
    {
      eventSource: 'waf-regional.amazonaws.com',
      eventNames: ['AssociateWebACL', 'DisassociateWebACL'],
      arn: ['requestParameters.resourceArn'],
    },
    {
      eventSource: 'wafv2.amazonaws.com',
      eventNames: ['AssociateWebACL', 'DisassociateWebACL'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const each = mapConcurrently(restApis(cloud, only), AT_ONCE, async (api) => {
      const stages = await stagesOf(cloud, api.id!)
      return stages?.map((stage) => described(cloud, api, stage))
    })
    for await (const stages of each) yield* stages.filter((stage) => isWanted(only, stage))
  },
})

function described(cloud: Cloud, api: RestApi, stage: Stage): Resource {
  const apiArn = restApiArn(cloud, api.id)
  const arn = `${apiArn}/stages/${stage.stageName}`
  const [, classicAcl] = stage.webAclArn?.split(/^arn:[^:]+:waf-regional:.*:webacl\//) ?? []
  return {
    resourceId: arn,
    resourceName: stage.stageName,
    arn,
    availabilityZone: 'Not Applicable',
    resourceCreationTime: stage.createdDate,
    tags: stage.tags ?? {},
    configuration: shape(TYPE, {
      ...stage,
      createdDate: mediumDate(stage.createdDate),
      lastUpdatedDate: mediumDate(stage.lastUpdatedDate),
    }),
    relationships: [
      ...relate(TYPE, 'AWS::ApiGateway::RestApi', [{ resourceId: apiArn, resourceName: api.name }]),
      ...relate(TYPE, 'AWS::WAFRegional::WebACL', [classicAcl]),
    ],
  }
}
