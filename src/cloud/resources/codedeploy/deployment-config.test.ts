import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { deploymentConfig } from './deployment-config.ts'

const made = new Date('2026-02-21T18:41:07.743Z')

testResourceType(deploymentConfig, {
  'for servers, for functions, and one that vanishes': {
    answers: {
      'codedeploy:ListDeploymentConfigs': ({ nextToken }: { nextToken?: string }) =>
        nextToken === undefined
          ? { deploymentConfigsList: ['going', 'half'], nextToken: 'more' }
          : { deploymentConfigsList: ['slowly'] },
      'codedeploy:GetDeploymentConfig': ({ deploymentConfigName }: { deploymentConfigName: string }) => {
        if (deploymentConfigName === 'going')
          throw Object.assign(new Error('gone'), { name: 'DeploymentConfigDoesNotExistException' })
        const half = { computePlatform: 'Server', minimumHealthyHosts: { type: 'FLEET_PERCENT', value: 50 } }
        const slowly = {
          computePlatform: 'Lambda',
          createTime: made,
          trafficRoutingConfig: {
            type: 'TimeBasedCanary',
            timeBasedCanary: { canaryPercentage: 10, canaryInterval: 5 },
          },
        }
        return {
          deploymentConfigInfo: {
            deploymentConfigId: `id of ${deploymentConfigName}`,
            deploymentConfigName,
            ...(deploymentConfigName === 'half' ? half : slowly),
          },
        }
      },
    },
    expect([half, slowly, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(half?.resourceId, 'id of half')
      assert.equal(half?.arn, 'arn:aws:codedeploy:us-east-1:123456789012:deploymentconfig:half')
      assert.deepEqual(half?.configuration, {
        deploymentConfigId: 'id of half',
        deploymentConfigName: 'half',
        computePlatform: 'Server',
        minimumHealthyHosts: { type: 'FLEET_PERCENT', value: 50 },
      })
      assert.equal(slowly?.resourceCreationTime, made)
      assert.deepEqual(slowly?.configuration, {
        deploymentConfigId: 'id of slowly',
        deploymentConfigName: 'slowly',
        computePlatform: 'Lambda',
        createTime: made.toISOString(),
        trafficRoutingConfig: {
          type: 'TimeBasedCanary',
          timeBasedCanary: { canaryPercentage: 10, canaryInterval: 5 },
        },
      })
    },
  },
})
