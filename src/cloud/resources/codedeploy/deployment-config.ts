import { mapConcurrently } from '../../concurrently.ts'
import { isWanted, type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::CodeDeploy::DeploymentConfig'
const AT_ONCE = 4

/**
 * Deployment configurations; those that AWS predefines, too, as they are in AWS Config's snapshots. They have no tags.
 * https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_GetDeploymentConfig.html
 */
export const deploymentConfig = resourceType({
  type: TYPE,
  permissions: ['codedeploy:ListDeploymentConfigs', 'codedeploy:GetDeploymentConfig'],
  changedBy: [
    {
      eventSource: 'codedeploy.amazonaws.com',
      eventNames: ['CreateDeploymentConfig', 'DeleteDeploymentConfig'],
      name: ['requestParameters.deploymentConfigName'],
    },
  ],
  verified: 'schema',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('codedeploy')
    const place = `arn:${cloud.partition}:codedeploy:${cloud.region}:${cloud.accountId}`
    const configs = mapConcurrently(names(), AT_ONCE, async (deploymentConfigName): Promise<Resource | undefined> => {
      const command = new sdk.GetDeploymentConfigCommand({ deploymentConfigName })
      const answer = await unlessGone(client.send(command), 'DeploymentConfigDoesNotExistException')
      const info = answer?.deploymentConfigInfo
      return (
        info && {
          resourceId: info.deploymentConfigId!,
          resourceName: deploymentConfigName,
          arn: `${place}:deploymentconfig:${deploymentConfigName}`,
          availabilityZone: 'Regional',
          resourceCreationTime: info.createTime,
          tags: {},
          configuration: shape(TYPE, info),
        }
      )
    })
    for await (const config of configs) if (isWanted(only, config)) yield config

    async function* names(): AsyncGenerator<string> {
      for await (const page of sdk.paginateListDeploymentConfigs({ client }, {}))
        yield* page.deploymentConfigsList ?? []
    }
  },
})
