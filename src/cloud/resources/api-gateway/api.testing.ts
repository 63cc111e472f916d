import type { Cloud } from '../../clients.ts'

/** Makes a REST API with one method and one stage, both tagged; for this folder's tests. Gives the API's id. */
export async function makeRestApi(cloud: Cloud, name: string, stageName: string): Promise<string> {
  const { sdk, client } = await cloud.service('api-gateway')
  const { id: restApiId } = await client.send(
    new sdk.CreateRestApiCommand({
      name,
      description: `The API ${name}`,
      endpointConfiguration: { types: ['REGIONAL'] },
      tags: { team: 'blue' },
    }),
  )
  const { items } = await client.send(new sdk.GetResourcesCommand({ restApiId }))
  const method = { restApiId, resourceId: items?.[0]?.id, httpMethod: 'GET' }
  await client.send(new sdk.PutMethodCommand({ ...method, authorizationType: 'NONE' }))
  await client.send(new sdk.PutMethodResponseCommand({ ...method, statusCode: '200' }))
  await client.send(new sdk.PutIntegrationCommand({ ...method, type: 'MOCK' }))
  await client.send(new sdk.PutIntegrationResponseCommand({ ...method, statusCode: '200' }))
  const { id: deploymentId } = await client.send(new sdk.CreateDeploymentCommand({ restApiId }))
  await client.send(
    new sdk.CreateStageCommand({
      restApiId,
      stageName,
      deploymentId,
      description: `The stage ${stageName}`,
      tracingEnabled: true,
      tags: { stage: stageName },
    }),
  )
  return restApiId!
}
