import { testFact } from '../../fact.testing.ts'
import { responseTeamRole } from './response-team-role.ts'

const CALL = 'shield:DescribeDRTAccess'

testFact(responseTeamRole, {
  'a role': { answers: { [CALL]: { RoleArn: 'arn:role', LogBucketList: [] } }, expect: 'arn:role' },
  'buckets only': { answers: { [CALL]: { LogBucketList: ['logs'] } }, expect: undefined },
  'no subscription': {
    answers: { [CALL]: Object.assign(new Error('none'), { name: 'ResourceNotFoundException' }) },
    expect: undefined,
  },
})
