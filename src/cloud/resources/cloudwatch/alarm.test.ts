import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { alarm } from './alarm.ts'

const ARN = 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:cpu'
const cpu = {
  AlarmName: 'cpu',
  AlarmArn: ARN,
  AlarmDescription: 'Too busy',
  AlarmConfigurationUpdatedTimestamp: new Date('2026-01-02T03:04:05.000Z'),
  ActionsEnabled: true,
  OKActions: [],
  AlarmActions: ['arn:aws:sns:us-east-1:123456789012:alerts'],
  InsufficientDataActions: [],
  StateValue: 'OK',
  StateReason: 'it is fine',
  StateUpdatedTimestamp: new Date('2026-02-02T03:04:05.000Z'),
  StateTransitionedTimestamp: new Date('2026-02-02T03:04:05.000Z'),
  MetricName: 'CPUUtilization',
  Namespace: 'AWS/EC2',
  Statistic: 'Average',
  Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
  Period: 300,
  EvaluationPeriods: 2,
  DatapointsToAlarm: 2,
  Threshold: 80,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'missing',
  Metrics: [{ Id: 'm1', MetricStat: { Metric: { MetricName: 'Errors' }, Period: 60, Stat: 'Sum' }, ReturnData: true }],
}
const answers = {
  'cloudwatch:DescribeAlarms': ({ AlarmNames, NextToken }: { AlarmNames?: string[]; NextToken?: string }) => {
    if (AlarmNames !== undefined) return { MetricAlarms: AlarmNames.includes('cpu') ? [cpu] : [] }
    return NextToken === undefined ? { MetricAlarms: [], NextToken: 'next' } : { MetricAlarms: [cpu] }
  },
  'cloudwatch:ListTagsForResource': { Tags: [{ Key: 'team', Value: 'blue' }] },
}

testResourceType(alarm, {
  'an alarm on a metric': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('cloudwatch')
      await client.send(
        new sdk.PutMetricAlarmCommand({
          AlarmName: 'cpu',
          AlarmDescription: 'Too busy',
          MetricName: 'CPUUtilization',
          Namespace: 'AWS/EC2',
          Statistic: 'Average',
          Period: 60,
          EvaluationPeriods: 2,
          Threshold: 80,
          ComparisonOperator: 'GreaterThanThreshold',
          AlarmActions: ['arn:aws:sns:us-east-1:123456789012:alerts'],
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
    },
    expect([found, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, 'cpu')
      assert.match(found?.arn ?? '', /:alarm:cpu$/)
      assert.equal(found?.configuration.alarmDescription, 'Too busy')
      assert.equal(found?.configuration.threshold, 80)
      assert.equal(found?.configuration.actionsEnabled, true)
      assert.deepEqual(found?.configuration.alarmActions, ['arn:aws:sns:us-east-1:123456789012:alerts'])
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'an alarm as AWS answers, in whatever state': {
    answers,
    expect(resources) {
      assert.deepEqual(resources, [
        {
          resourceId: 'cpu',
          resourceName: 'cpu',
          arn: ARN,
          availabilityZone: 'Not Applicable',
          tags: { team: 'blue' },
          configuration: {
            alarmName: 'cpu',
            alarmArn: ARN,
            alarmDescription: 'Too busy',
            alarmConfigurationUpdatedTimestamp: 1767323045000,
            actionsEnabled: true,
            okactions: [],
            alarmActions: ['arn:aws:sns:us-east-1:123456789012:alerts'],
            insufficientDataActions: [],
            stateTransitionedTimestamp: 1770001445000,
            metricName: 'CPUUtilization',
            namespace: 'AWS/EC2',
            statistic: 'Average',
            dimensions: [{ name: 'InstanceId', value: 'i-1' }],
            period: 300,
            evaluationPeriods: 2,
            datapointsToAlarm: 2,
            threshold: 80,
            comparisonOperator: 'GreaterThanThreshold',
            treatMissingData: 'missing',
            metrics: [
              { id: 'm1', metricStat: { metric: { metricName: 'Errors' }, period: 60, stat: 'Sum' }, returnData: true },
            ],
          },
        },
      ])
      assert.deepEqual(alarm.volatile, ['configuration.stateTransitionedTimestamp'])
    },
  },
})

test('an alarm is found by its ARN alone', async () => {
  const found = await read(alarm, cannedAccount(answers), [{ arn: ARN }])
  assert.deepEqual(
    found.map((r) => r.resourceId),
    ['cpu'],
  )
})
