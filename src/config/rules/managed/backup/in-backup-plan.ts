import { backupPlans } from '../../../../cloud/facts/backup/plans.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { plansOver } from './plans-over.ts'
import { dynamodb, ebs, efs, type Kind, rds } from './protectable.ts'

/**
 * A resource, in whatever state, is in a backup plan.
 * https://docs.aws.amazon.com/config/latest/developerguide/dynamodb-in-backup-plan.html
 * https://docs.aws.amazon.com/config/latest/developerguide/ebs-in-backup-plan.html
 * https://docs.aws.amazon.com/config/latest/developerguide/efs-in-backup-plan.html
 * https://docs.aws.amazon.com/config/latest/developerguide/rds-in-backup-plan.html
 */
export const inBackupPlan = managedRules<readonly [identifier: string, kind: Kind]>(
  [
    ['DYNAMODB_IN_BACKUP_PLAN', dynamodb],
    ['EBS_IN_BACKUP_PLAN', ebs],
    ['EFS_IN_BACKUP_PLAN', efs],
    ['RDS_IN_BACKUP_PLAN', rds],
  ],
  (identifier, kind) =>
    managedRule({
      identifier,

      async *evaluateAll(account) {
        const plansOf = plansOver(await account.fact(backupPlans))
        for await (const resource of kind(account)) {
          const { resourceType, resourceId } = resource
          const verdict = plansOf(resource).length > 0 ? compliant : nonCompliant('No backup plan has the resource.')
          yield { resourceType, resourceId, verdict }
        }
      },
    }),
)
