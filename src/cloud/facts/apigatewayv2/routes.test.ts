import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { apiRoutes } from './routes.ts'

const failure = (name: string) => Object.assign(new Error(name), { name })
const answers = {
  'apigatewayv2:GetApis': { Items: [{ ApiId: 'a' }, { ApiId: 'gone' }] },
  'apigatewayv2:GetRoutes': ({ ApiId, NextToken }: { ApiId: string; NextToken?: string }) => {
    if (ApiId === 'gone') throw failure('NotFoundException')
    return NextToken === undefined
      ? { Items: [{ RouteId: 'r', RouteKey: 'GET /', AuthorizationType: 'NONE' }], NextToken: 'more' }
      : { Items: [{ RouteId: 's', RouteKey: '$default', AuthorizationType: 'JWT' }] }
  },
}

test('all pages of all APIs', async () => {
  assert.deepEqual(await apiRoutes.read(cannedAccount(answers)), [
    { apiId: 'a', routeId: 'r', routeKey: 'GET /', authorizationType: 'NONE' },
    { apiId: 'a', routeId: 's', routeKey: '$default', authorizationType: 'JWT' },
  ])
})

test('a call that is refused says nothing', async () => {
  for (const call of Object.keys(answers))
    await assert.rejects(apiRoutes.read(cannedAccount({ ...answers, [call]: failure('AccessDenied') })), /AccessDenied/)
})
