import type { Api } from '@aws-sdk/client-apigatewayv2'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { relate } from '../../relate.ts'
import { isWanted, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'
import { mediumDate } from '../api-gateway/medium-date.ts'

const TYPE = 'AWS::ApiGatewayV2::Api'
/** API Gateway allows an account some ten calls a second in all. */
const AT_ONCE = 2

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
    yield* mapConcurrently(listed(cloud, only), AT_ONCE, async (api) => {
      const arn = `arn:${cloud.partition}:apigateway:${cloud.region}::/apis/${api.ApiId}`
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
          stages.map((name) => ({ resourceId: `${arn}/stages/${name}`, resourceName: name })),
        ),
      }
    })
  },
})

async function* listed(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<Api> {
  const { sdk, client } = await cloud.service('apigatewayv2')
  if (only === undefined || only.some((w) => w.arn === undefined && w.resourceId === undefined)) {
    const all = pages(
      (NextToken) => client.send(new sdk.GetApisCommand({ MaxResults: '500', NextToken })),
      (page) => page.NextToken,
    )
    for await (const page of all) yield* page.Items ?? []
    return
  }
  const ids = only.map((w) => (w.arn ?? w.resourceId)?.split('::/apis/')[1]?.split('/')[0])
  const found = new Set(ids.filter((id) => id !== undefined))
  yield* mapConcurrently(found, AT_ONCE, async (ApiId) => {
    const answer = await unlessGone(client.send(new sdk.GetApiCommand({ ApiId })), 'NotFoundException')
    return answer as Api | undefined
  })
}

async function stagesOf(cloud: Cloud, ApiId: string): Promise<string[]> {
  const { sdk, client } = await cloud.service('apigatewayv2')
  const names: string[] = []
  const all = pages(
    (NextToken) => client.send(new sdk.GetStagesCommand({ ApiId, MaxResults: '500', NextToken })),
    (page) => page.NextToken,
  )
  for await (const { Items } of all) for (const { StageName } of Items ?? []) if (StageName) names.push(StageName)
  return names.sort()
}
