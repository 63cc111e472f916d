import type { RestApi, Stage } from '@aws-sdk/client-api-gateway'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import type { Wanted } from '../../resource-type.ts'
import { unlessGone } from '../../unless-gone.ts'

/** API Gateway allows an account some ten calls a second in all. */
export const AT_ONCE = 2

/** A REST API's ARN, which is its resource id too. */
export function restApiArn(cloud: Cloud, id: string | undefined): string {
  return `arn:${cloud.partition}:apigateway:${cloud.region}::/restapis/${id}`
}

/** The REST APIs of a region; of `only`, those whose ARN (or a stage's) names them, or all when a name must be looked for. */
export async function* restApis(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<RestApi> {
  const { sdk, client } = await cloud.service('api-gateway')
  const ids = only?.map(({ arn, resourceId, resourceName }) => {
    const id = (arn ?? resourceId)?.split('/restapis/')[1]?.split('/')[0]
    return id ?? (arn === undefined && resourceId === undefined && resourceName !== undefined ? 'any' : undefined)
  })
  if (ids === undefined || ids.includes('any')) {
    const all = sdk.paginateGetRestApis({ client, pageSize: 500 }, {})
    for await (const page of all) yield* page.items ?? []
    return
  }
  const found = new Set(ids.filter((id) => id !== undefined))
  yield* mapConcurrently(found, AT_ONCE, (restApiId) =>
    unlessGone(client.send(new sdk.GetRestApiCommand({ restApiId })), 'NotFoundException'),
  )
}

/** The stages of a REST API (the call has no pages), or none when it is gone. */
export async function stagesOf(cloud: Cloud, restApiId: string): Promise<Stage[] | undefined> {
  const { sdk, client } = await cloud.service('api-gateway')
  const answer = await unlessGone(client.send(new sdk.GetStagesCommand({ restApiId })), 'NotFoundException')
  return answer && (answer.item ?? []).toSorted((a, b) => (a.stageName! < b.stageName! ? -1 : 1))
}
