import { restoreTimes } from '../../../../cloud/facts/backup/restore-times.ts'
import { compliant, integer, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeProtectables, narrowing } from './judged-protectables.ts'
import { aurora, dynamodb, ebs, ec2, efs, fsx, type Kind, rds, s3 } from './protectable.ts'

/**
 * The latest restore of a resource took no more minutes than asked for. What was never restored is not applicable: nothing
 * is known of how long it takes.
 * https://docs.aws.amazon.com/config/latest/developerguide/ebs-meets-restore-time-target.html
 */
export const meetsRestoreTimeTarget = managedRules<readonly [identifier: string, kind: Kind]>(
  [
    ['AURORA_MEETS_RESTORE_TIME_TARGET', aurora],
    ['DYNAMODB_MEETS_RESTORE_TIME_TARGET', dynamodb],
    ['EBS_MEETS_RESTORE_TIME_TARGET', ebs],
    ['EC2_MEETS_RESTORE_TIME_TARGET', ec2],
    ['EFS_MEETS_RESTORE_TIME_TARGET', efs],
    ['FSX_MEETS_RESTORE_TIME_TARGET', fsx],
    ['RDS_MEETS_RESTORE_TIME_TARGET', rds],
    ['S3_MEETS_RESTORE_TIME_TARGET', s3],
  ],
  (identifier, kind) =>
    managedRule({
      identifier,
      parameters: { ...narrowing, maxRestoreTime: integer({ required: true, min: 1 }) },

      async *evaluateAll(account, { maxRestoreTime, ...parameters }) {
        const times = await account.fact(restoreTimes)
        yield* judgeProtectables(kind, account, parameters, ({ arn }) => {
          const minutes = times.get(arn)
          if (minutes === undefined) return notApplicable
          return minutes > maxRestoreTime
            ? nonCompliant(`The latest restore took ${minutes} minutes, over ${maxRestoreTime}.`)
            : compliant
        })
      },
    }),
)
