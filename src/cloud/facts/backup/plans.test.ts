import { inPages, testFact } from '../../fact.testing.ts'
import { backupPlans } from './plans.ts'

interface Input {
  BackupPlanId: string
  SelectionId: string
  NextToken?: string
}
const rule = { RuleName: 'daily', TargetBackupVaultName: 'vault' }
const selection = (SelectionName: string) => ({ SelectionName, IamRoleArn: 'arn:role', Resources: ['*'] })
const gone = () => {
  throw Object.assign(new Error('it is gone'), { name: 'ResourceNotFoundException' })
}

testFact(backupPlans, {
  'all pages, without what was deleted meanwhile': {
    answers: {
      'backup:ListBackupPlans': inPages(
        'NextToken',
        { BackupPlansList: [{ BackupPlanId: 'p1' }] },
        { BackupPlansList: [{ BackupPlanId: 'p2' }, { BackupPlanId: 'gone' }] },
      ),
      'backup:GetBackupPlan': ({ BackupPlanId }: Input) =>
        BackupPlanId === 'gone' ? gone() : { BackupPlan: { BackupPlanName: `plan ${BackupPlanId}`, Rules: [rule] } },
      'backup:ListBackupSelections': ({ BackupPlanId, NextToken }: Input) => {
        if (BackupPlanId === 'gone') return gone()
        if (BackupPlanId === 'p2') return { BackupSelectionsList: [] }
        return NextToken === undefined
          ? { BackupSelectionsList: [{ SelectionId: 's1' }, { SelectionId: 'gone' }], NextToken: 'more' }
          : { BackupSelectionsList: [{ SelectionId: 's2' }] }
      },
      'backup:GetBackupSelection': ({ SelectionId }: Input) =>
        SelectionId === 'gone' ? gone() : { BackupSelection: selection(SelectionId) },
    },
    expect: [
      { name: 'plan p1', rules: [rule], selections: [selection('s1'), selection('s2')] },
      { name: 'plan p2', rules: [rule], selections: [] },
    ],
  },
  none: { answers: { 'backup:ListBackupPlans': {} }, expect: [] },
})
