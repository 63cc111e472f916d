import { testAccountRule } from '../../testing.ts'
import { cloudwatchAlarmResourceCheck } from './cloudwatch-alarm-resource-check.ts'

const alarm = (metricName: string, value: string) => ({
  resourceType: 'AWS::CloudWatch::Alarm',
  configuration: { alarmName: 'a', metricName, dimensions: [{ name: 'InstanceId', value }] },
})
const ofSeveral = (metricName: string, value: string) => ({
  resourceType: 'AWS::CloudWatch::Alarm',
  configuration: {
    alarmName: 'b',
    metrics: [
      { id: 'e', expression: 'm*2' },
      { id: 'm', metricStat: { metric: { metricName, dimensions: [{ name: 'InstanceId', value }] } } },
    ],
  },
  beyondSchema: 'the schema has no elements of the list, which the API has',
})
const instance = (resourceId: string) => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId,
  configuration: { instanceId: resourceId },
})

testAccountRule(cloudwatchAlarmResourceCheck, {
  instances: {
    items: [
      alarm('CPUUtilization', 'i-1'),
      alarm('NetworkIn', 'i-2'),
      ofSeveral('CPUUtilization', 'i-3'),
      instance('i-1'),
      instance('i-2'),
      instance('i-3'),
    ],
    parameters: { resourceType: 'AWS::EC2::Instance', metricName: 'CPUUtilization' },
    expect: {
      'AWS::EC2::Instance i-1': 'COMPLIANT',
      'AWS::EC2::Instance i-2': 'NON_COMPLIANT',
      'AWS::EC2::Instance i-3': 'COMPLIANT',
    },
  },
  'clusters by their names': {
    items: [
      alarm('CPUUtilization', 'db'),
      {
        resourceType: 'AWS::RDS::DBCluster',
        resourceId: 'cluster-ABC',
        configuration: { dbclusterIdentifier: 'db' },
      },
    ],
    parameters: { resourceType: 'AWS::RDS::DBCluster', metricName: 'CPUUtilization' },
    expect: { 'AWS::RDS::DBCluster cluster-ABC': 'COMPLIANT' },
  },
  'nothing there': {
    parameters: { resourceType: 'AWS::S3::Bucket', metricName: 'BucketSizeBytes' },
    expect: {},
  },
})
