import { logGroups } from '../../../../cloud/facts/cloudwatch-logs/log-groups.ts'
import { testAccountRule } from '../../testing.ts'
import { cwLoggroupRetentionPeriodCheck } from './cw-loggroup-retention-period-check.ts'

const facts = [
  [logGroups, [{ name: '/ever' }, { name: '/year', retentionInDays: 365 }, { name: '/month', retentionInDays: 30 }]],
] as const
const of = (name: string) => `AWS::Logs::LogGroup ${name}`

testAccountRule(cwLoggroupRetentionPeriodCheck, {
  'a year': {
    facts,
    expect: { [of('/ever')]: 'COMPLIANT', [of('/year')]: 'COMPLIANT', [of('/month')]: 'NON_COMPLIANT' },
  },
  'the time and the groups asked for': {
    facts,
    parameters: { MinRetentionTime: '30', LogGroupNames: '/month,/gone' },
    expect: { [of('/month')]: 'COMPLIANT' },
  },
  'log groups cannot be read': {
    facts: [[logGroups, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
