import { testRule } from '../../testing.ts'
import { rdsDbSecurityGroupNotAllowed } from './rds-db-security-group-not-allowed.ts'

testRule(rdsDbSecurityGroupNotAllowed, {
  COMPLIANT: { 'the default group': { configuration: { dBSecurityGroupName: 'default' } } },
  NON_COMPLIANT: {
    'another group': { configuration: { dBSecurityGroupName: 'offices' } },
    'a group of unknown name': { configuration: { vpcId: 'vpc-1' } },
  },
  INSUFFICIENT_DATA: { 'the name is no text': { configuration: { dBSecurityGroupName: ['default'] } } },
})
