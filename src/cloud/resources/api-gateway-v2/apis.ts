import type { Api, Stage } from '@aws-sdk/client-apigatewayv2'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import type { Wanted } from '../../resource-type.ts'
import { unlessGone } from '../../unless-gone.ts'

/** API Gateway allows an account some ten calls a second in all. */
export const AT_ONCE = 2

/** An HTTP or WebSocket API's ARN, which is its resource id. */
export function apiArn({ partition, region }: Cloud, { ApiId }: Api): string {
  return `arn:${partition}:apigateway:${region}::/apis/${ApiId}`
}

/** The APIs of a region, or at least those that `only` has, or has something of, by ARN. */
export async function* apis(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<Api> {
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

/** An API's stages, by name. */
export async function stagesOf(cloud: Cloud, ApiId: string): Promise<Stage[]> {
  const { sdk, client } = await cloud.service('apigatewayv2')
  const stages: Stage[] = []
  const all = pages(
    (NextToken) => client.send(new sdk.GetStagesCommand({ ApiId, MaxResults: '500', NextToken })),
    (page) => page.NextToken,
  )
  for await (const { Items = [] } of all) stages.push(...Items)
  return stages.sort((a, b) => (a.StageName! < b.StageName! ? -1 : 1))
}
