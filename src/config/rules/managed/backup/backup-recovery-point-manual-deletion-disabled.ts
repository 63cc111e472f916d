import type { Statement } from '../../../../lib/policy-statement.ts'
import { matchesWildcard } from '../../../../lib/wildcard.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { statementsAt } from '../policies/statements.ts'

const ACTIONS = [
  'backup:DeleteRecoveryPoint',
  'backup:UpdateRecoveryPointLifecycle',
  'backup:PutBackupVaultAccessPolicy',
]

/** https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-manual-deletion-disabled.html */
export const backupRecoveryPointManualDeletionDisabled = managedRule({
  identifier: 'BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED',
  resourceTypes: ['AWS::Backup::BackupVault'],
  parameters: { principalArnList: csv() },

  evaluate({ configuration }, { principalArnList = [] }) {
    const statements = statementsAt(configuration, 'AccessPolicy').filter((s) => deniesOthers(s, principalArnList))
    const open = ACTIONS.find((action) => !statements.some((statement) => isAbout(statement, action)))
    return open === undefined ? compliant : nonCompliant(`The access policy does not deny ${open} to everybody.`)
  },
})

const EXEMPTIONS = /^(string|arn)not(equals|like)(ifexists)?$/i

/** Whether a statement denies to everybody, on any resource, but for principals that may be exempted. */
function deniesOthers(statement: Statement, exempted: readonly string[]): boolean {
  const { effect, principals, notPrincipals, resources, conditions } = statement
  const toAll =
    principals.some(({ kind, id }) => kind === 'AWS' && id === '*') ||
    (notPrincipals.length > 0 && notPrincipals.every(({ id }) => exempted.includes(id)))
  const butFor = conditions.every(
    ({ operator, key, values }) =>
      EXEMPTIONS.test(operator) &&
      key.toLowerCase() === 'aws:principalarn' &&
      values.every((value) => exempted.includes(value)),
  )
  return effect === 'Deny' && resources.includes('*') && toAll && butFor
}

function isAbout({ actions, notActions }: Statement, action: string): boolean {
  const matches = (pattern: string) => matchesWildcard(pattern.toLowerCase(), action.toLowerCase())
  return actions.some(matches) || (notActions.length > 0 && !notActions.some(matches))
}
