import {
  dynamodbScaling,
  type TableScaling,
} from '../../../../cloud/facts/application-auto-scaling/dynamodb-scaling.ts'
import { testAccountRule } from '../../testing.ts'
import { dynamodbAutoscalingEnabled } from './dynamodb-autoscaling-enabled.ts'

const table = (resourceId: string, ...indexes: string[]) => ({
  resourceType: 'AWS::DynamoDB::Table',
  resourceId,
  configuration: { tableName: resourceId, globalSecondaryIndexes: indexes.map((indexName) => ({ indexName })) },
})
const onDemand = {
  resourceType: 'AWS::DynamoDB::Table',
  resourceId: 'on-demand',
  configuration: { tableName: 'on-demand', billingModeSummary: { billingMode: 'PAY_PER_REQUEST' } },
}
const unreadable = {
  resourceType: 'AWS::DynamoDB::Table',
  resourceId: 'unreadable',
  configuration: { tableName: 'unreadable', billingModeSummary: 'PAY_PER_REQUEST' },
  beyondSchema: 'a wrong type',
}
const way = { min: 5, max: 50, target: 70 }
const both: TableScaling = { read: way, write: way }
const facts = (...scaling: readonly (readonly [string, TableScaling])[]) =>
  [[dynamodbScaling, new Map(scaling)]] as const
const of = (id: string) => `AWS::DynamoDB::Table ${id}`

testAccountRule(dynamodbAutoscalingEnabled, {
  'both ways, also of indexes': {
    items: [
      table('both'),
      table('read'),
      table('none'),
      table('index', 'i'),
      table('no-index', 'i'),
      onDemand,
      unreadable,
    ],
    facts: facts(
      ['table/both', both],
      ['table/read', { read: way }],
      ['table/index', both],
      ['table/index/index/i', both],
      ['table/no-index', both],
      ['table/no-index/index/i', { write: way }],
    ),
    expect: {
      [of('both')]: 'COMPLIANT',
      [of('read')]: 'NON_COMPLIANT',
      [of('none')]: 'NON_COMPLIANT',
      [of('index')]: 'COMPLIANT',
      [of('no-index')]: 'NON_COMPLIANT',
      [of('on-demand')]: 'COMPLIANT',
    },
  },
  ...Object.fromEntries(
    (
      [
        ['minProvisionedReadCapacity', '5', '6'],
        ['maxProvisionedReadCapacity', '50', '49'],
        ['targetReadUtilization', '70', '69.5'],
        ['minProvisionedWriteCapacity', '5', '6'],
        ['maxProvisionedWriteCapacity', '50', '49'],
        ['targetWriteUtilization', '70', '69.5'],
      ] as const
    ).flatMap(([name, met, missed]) =>
      (
        [
          [met, 'COMPLIANT'],
          [missed, 'NON_COMPLIANT'],
        ] as const
      ).map(([value, verdict]) => [
        `${name} ${value}`,
        {
          items: [table('a')],
          facts: facts(['table/a', both]),
          parameters: { [name]: value },
          expect: { [of('a')]: verdict },
        },
      ]),
    ),
  ),
  'a target is asked for, and there is no policy': {
    items: [table('a')],
    facts: facts(['table/a', { read: { min: 5, max: 50 }, write: way }]),
    parameters: { targetReadUtilization: '70' },
    expect: { [of('a')]: 'NON_COMPLIANT' },
  },
  'scaling cannot be read': {
    items: [table('a')],
    facts: [[dynamodbScaling, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
