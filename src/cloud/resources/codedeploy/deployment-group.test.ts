import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { deploymentGroup } from './deployment-group.ts'

const gone = (name: string) => Object.assign(new Error('gone'), { name })
const ended = new Date('2026-02-21T18:41:07.743Z')
const described: string[] = []
const answers = {
  'codedeploy:ListApplications': ({ nextToken }: { nextToken?: string }) =>
    nextToken === undefined ? { applications: ['going', 'shop'], nextToken: 'more' } : { applications: ['stock'] },
  'codedeploy:ListDeploymentGroups': (asked: { applicationName: string; nextToken?: string }) => {
    if (asked.applicationName === 'going') throw gone('ApplicationDoesNotExistException')
    if (asked.applicationName === 'stock') return { deploymentGroups: ['prod'] }
    return asked.nextToken === undefined
      ? { deploymentGroups: ['prod'], nextToken: 'more' }
      : { deploymentGroups: ['vanishing'] }
  },
  'codedeploy:GetDeploymentGroup': (asked: { applicationName: string; deploymentGroupName: string }) => {
    described.push(`${asked.applicationName}/${asked.deploymentGroupName}`)
    if (asked.deploymentGroupName === 'vanishing') throw gone('DeploymentGroupDoesNotExistException')
    if (asked.applicationName === 'stock') return { deploymentGroupInfo: { ...asked, deploymentGroupId: 'g-2' } }
    return {
      deploymentGroupInfo: {
        ...asked,
        deploymentGroupId: 'g-1',
        deploymentConfigName: 'CodeDeployDefault.OneAtATime',
        computePlatform: 'Server',
        ec2TagFilters: [{ Key: 'role', Value: 'web', Type: 'KEY_AND_VALUE' }],
        autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
        alarmConfiguration: { enabled: true, ignorePollAlarmFailure: false, alarms: [{ name: 'errors' }] },
        outdatedInstancesStrategy: 'UPDATE',
        lastSuccessfulDeployment: { deploymentId: 'd-1', status: 'Succeeded', endTime: ended },
      },
    }
  },
  'codedeploy:ListTagsForResource': { Tags: [{ Key: 'team', Value: 'blue' }] },
}

testResourceType(deploymentGroup, {
  'groups of one name in two applications': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('codedeploy')
      for (const applicationName of ['shop', 'stock']) {
        await client.send(new sdk.CreateApplicationCommand({ applicationName, computePlatform: 'Server' }))
        await client.send(
          new sdk.CreateDeploymentGroupCommand({
            applicationName,
            deploymentGroupName: 'prod',
            serviceRoleArn: 'arn:aws:iam::123456789012:role/deploy',
            deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
            autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
            tags: [{ Key: 'team', Value: 'blue' }],
          }),
        )
      }
    },
    expect(resources) {
      assert.equal(resources.length, 2)
      const shop = resources.find((r) => r.configuration.applicationName === 'shop')
      assert.equal(shop?.resourceId, shop?.configuration.deploymentGroupId)
      assert.equal(shop?.resourceName, 'prod')
      assert.match(String(shop?.arn), /:deploymentgroup:shop\/prod$/)
      assert.equal(shop?.configuration.deploymentConfigName, 'CodeDeployDefault.AllAtOnce')
      assert.deepEqual(shop?.configuration.autoRollbackConfiguration, { enabled: true, events: ['DEPLOYMENT_FAILURE'] })
      assert.deepEqual(shop?.tags, { team: 'blue' })
    },
  },
  'a whole group and a bare one, and what vanishes': {
    answers,
    expect([whole, bare, ...others]) {
      assert.deepEqual(others, [])
      assert.deepEqual(whole?.configuration, {
        applicationName: 'shop',
        deploymentGroupName: 'prod',
        deploymentGroupId: 'g-1',
        deploymentConfigName: 'CodeDeployDefault.OneAtATime',
        computePlatform: 'Server',
        ec2TagFilters: [{ key: 'role', value: 'web', type: 'KEY_AND_VALUE' }],
        autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
        alarmConfiguration: { enabled: true, ignorePollAlarmFailure: false, alarms: [{ name: 'errors' }] },
        outdatedInstancesStrategy: 'UPDATE',
        lastSuccessfulDeployment: { deploymentId: 'd-1', status: 'Succeeded', endTime: ended.toISOString() },
      })
      assert.deepEqual(whole?.relationships, [
        { resourceType: 'AWS::CodeDeploy::Application', resourceName: 'shop', relationshipName: 'Is contained in ' },
      ])
      assert.deepEqual(bare?.configuration, {
        applicationName: 'stock',
        deploymentGroupName: 'prod',
        deploymentGroupId: 'g-2',
      })
    },
  },
})

test('a group that an event names is looked for by its name', async () => {
  described.length = 0
  const found = await read(deploymentGroup, cannedAccount(answers), [{ resourceName: 'prod' }])
  assert.deepEqual(
    found.map((group) => group.resourceId),
    ['g-1', 'g-2'],
  )
  assert.deepEqual(described.toSorted(), ['shop/prod', 'stock/prod'])
})
