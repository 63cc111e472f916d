import { backupPlans } from '../../../../cloud/facts/backup/plans.ts'
import { testAccountRule } from '../../testing.ts'
import { inBackupPlan } from './in-backup-plan.ts'
import { arnOf, sampledRules } from './protectables.testing.ts'

const selection = { SelectionName: 's', IamRoleArn: 'arn:role' }
const plan = {
  name: 'plan',
  rules: [],
  selections: [
    { ...selection, Resources: [arnOf('named')] },
    { ...selection, ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'yes' }] },
  ],
}

for (const { rule, given, expected } of sampledRules(inBackupPlan)) {
  testAccountRule(rule, {
    'by ARN or tag, in whatever state': {
      ...given({ named: {}, tagged: { backup: 'yes' }, other: { backup: 'no' } }, [backupPlans, [plan]]),
      expect: expected({ named: 'COMPLIANT', tagged: 'COMPLIANT', other: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
    },
    'no plans': {
      ...given({ named: {} }, [backupPlans, []]),
      expect: expected({ named: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
    },
    'not readable': { ...given({}, [backupPlans, new Error('AccessDenied')]), expect: { throws: /AccessDenied/ } },
  })
}
