import { inPages, testFact } from '../../fact.testing.ts'
import { dynamodbScaling } from './dynamodb-scaling.ts'

const target = (ResourceId: string, ScalableDimension: string) => ({
  ResourceId,
  ScalableDimension,
  MinCapacity: 5,
  MaxCapacity: 50,
})
const policy = (ResourceId: string, ScalableDimension: string) => ({
  ResourceId,
  ScalableDimension,
  TargetTrackingScalingPolicyConfiguration: { TargetValue: 70 },
})
const [read, write] = ['dynamodb:table:ReadCapacityUnits', 'dynamodb:table:WriteCapacityUnits']

testFact(dynamodbScaling, {
  'of tables and indexes, of every page': {
    answers: {
      'application-auto-scaling:DescribeScalableTargets': inPages(
        'NextToken',
        { ScalableTargets: [target('table/a', read), target('table/a', write)] },
        { ScalableTargets: [target('table/a/index/i', 'dynamodb:index:ReadCapacityUnits'), target('table/b', 'else')] },
      ),
      'application-auto-scaling:DescribeScalingPolicies': inPages(
        'NextToken',
        { ScalingPolicies: [policy('table/a', read)] },
        { ScalingPolicies: [policy('table/a/index/i', 'dynamodb:index:ReadCapacityUnits')] },
      ),
    },
    expect: new Map([
      ['table/a', { read: { min: 5, max: 50, target: 70 }, write: { min: 5, max: 50, target: undefined } }],
      ['table/a/index/i', { read: { min: 5, max: 50, target: 70 } }],
    ]),
  },
})
