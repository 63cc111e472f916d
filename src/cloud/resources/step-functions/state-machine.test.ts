import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { stateMachine } from './state-machine.ts'

const ARN = 'arn:aws:states:us-east-1:123456789012:stateMachine:orders'
const definition = '{"StartAt":"Done","States":{"Done":{"Type":"Succeed"}}}'

testResourceType(stateMachine, {
  'two state machines': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('sfn')
      for (const name of ['orders', 'users']) {
        await client.send(
          new sdk.CreateStateMachineCommand({
            name,
            definition,
            roleArn: `arn:aws:iam::${cloud.accountId}:role/machine`,
            tags: [{ key: 'team', value: 'blue' }],
          }),
        )
      }
    },
    expect(resources) {
      assert.deepEqual(resources.map((r) => r.resourceName).sort(), ['orders', 'users'])
      const orders = resources.find((r) => r.resourceName === 'orders')
      assert.match(orders?.resourceId ?? '', /^arn:aws:states:us-east-1:\d{12}:stateMachine:orders$/)
      assert.equal(orders?.configuration.DefinitionString, definition)
      assert.deepEqual(orders?.configuration.Tags, [{ Key: 'team', Value: 'blue' }])
      assert.deepEqual(orders?.tags, { team: 'blue' })
      assert.ok(orders?.resourceCreationTime instanceof Date)
    },
  },
  'an express one that logs and traces': {
    answers: {
      'sfn:ListStateMachines': { stateMachines: [{ stateMachineArn: ARN, name: 'orders' }] },
      'sfn:DescribeStateMachine': {
        stateMachineArn: ARN,
        name: 'orders',
        status: 'ACTIVE',
        definition,
        roleArn: 'arn:aws:iam::123456789012:role/machine',
        type: 'EXPRESS',
        creationDate: new Date('2026-01-02T03:04:05.000Z'),
        loggingConfiguration: {
          level: 'ERROR',
          includeExecutionData: true,
          destinations: [
            { cloudWatchLogsLogGroup: { logGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:l:*' } },
          ],
        },
        tracingConfiguration: { enabled: true },
        revisionId: 'moves on',
      },
      'sfn:ListTagsForResource': { tags: [] },
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        Arn: ARN,
        StateMachineName: 'orders',
        StateMachineType: 'EXPRESS',
        DefinitionString: definition,
        RoleArn: 'arn:aws:iam::123456789012:role/machine',
        LoggingConfiguration: {
          Level: 'ERROR',
          IncludeExecutionData: true,
          Destinations: [
            { CloudWatchLogsLogGroup: { LogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:l:*' } },
          ],
        },
        TracingConfiguration: { Enabled: true },
        Tags: [],
      })
    },
  },
})
