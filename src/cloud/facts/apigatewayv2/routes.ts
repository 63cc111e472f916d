import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { pages } from '../../pages.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface ApiRoute {
  readonly apiId: string
  readonly routeId: string
  readonly routeKey?: string
  /** `NONE`, `AWS_IAM`, `CUSTOM`, `JWT` */
  readonly authorizationType?: string
}

const AT_ONCE = 4

/**
 * The routes of all HTTP and WebSocket APIs.
 * https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html
 */
export const apiRoutes = fact<readonly ApiRoute[]>({
  name: 'apigatewayv2-routes',
  permissions: ['apigateway:GET'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('apigatewayv2')
    const ids = async function* () {
      const all = pages(
        (NextToken) => client.send(new sdk.GetApisCommand({ MaxResults: '100', NextToken })),
        (page) => page.NextToken,
      )
      for await (const page of all) for (const { ApiId } of page.Items ?? []) yield ApiId!
    }
    const routesOf = async (apiId: string) => {
      const found: ApiRoute[] = []
      const all = pages(
        (NextToken) => client.send(new sdk.GetRoutesCommand({ ApiId: apiId, MaxResults: '100', NextToken })),
        (page) => page.NextToken,
      )
      for await (const page of all)
        for (const { RouteId, RouteKey, AuthorizationType } of page.Items ?? [])
          found.push({ apiId, routeId: RouteId!, routeKey: RouteKey, authorizationType: AuthorizationType })
      return found
    }
    const found: ApiRoute[] = []
    for await (const routes of mapConcurrently(ids(), AT_ONCE, (id) => unlessGone(routesOf(id), 'NotFoundException')))
      found.push(...routes)
    return found
  },
})
