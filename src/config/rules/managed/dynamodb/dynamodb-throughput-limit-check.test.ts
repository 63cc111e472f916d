import { accountLimits } from '../../../../cloud/facts/dynamodb/account-limits.ts'
import { testAccountRule } from '../../testing.ts'
import { dynamodbThroughputLimitCheck } from './dynamodb-throughput-limit-check.ts'

const account = 'AWS::::Account 123456789012'
const units = (readCapacityUnits: number, writeCapacityUnits: number) => ({
  provisionedThroughput: { readCapacityUnits, writeCapacityUnits },
})
const table = (resourceId: string, read: number, write: number, ...indexes: object[]) => ({
  resourceType: 'AWS::DynamoDB::Table',
  resourceId,
  configuration: { ...units(read, write), globalSecondaryIndexes: indexes as never },
})
const facts = [[accountLimits, { read: 1000, write: 500 }]] as const

testAccountRule(dynamodbThroughputLimitCheck, {
  'just below': { items: [table('a', 400, 399), table('b', 399, 0)], facts, expect: { [account]: 'COMPLIANT' } },
  'no tables': { facts, expect: { [account]: 'COMPLIANT' } },
  'a table on demand': {
    items: [{ resourceType: 'AWS::DynamoDB::Table', resourceId: 'a', configuration: { tableName: 'a' } }],
    facts,
    expect: { [account]: 'COMPLIANT' },
  },
  'reads reach the threshold': {
    items: [table('a', 400, 1), table('b', 400, 1)],
    facts,
    expect: { [account]: 'NON_COMPLIANT' },
  },
  'writes reach the threshold': { items: [table('a', 1, 400)], facts, expect: { [account]: 'NON_COMPLIANT' } },
  'indexes count': {
    items: [table('a', 400, 1, units(300, 1), units(100, 1))],
    facts,
    expect: { [account]: 'NON_COMPLIANT' },
  },
  'a lower threshold of reads': {
    items: [table('a', 500, 1)],
    facts,
    parameters: { accountRCUThresholdPercentage: '50' },
    expect: { [account]: 'NON_COMPLIANT' },
  },
  'a higher threshold of writes': {
    items: [table('a', 1, 400)],
    facts,
    parameters: { accountWCUThresholdPercentage: '81' },
    expect: { [account]: 'COMPLIANT' },
  },
  'limits cannot be read': {
    facts: [[accountLimits, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
