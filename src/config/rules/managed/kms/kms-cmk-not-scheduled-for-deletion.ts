import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/kms-cmk-not-scheduled-for-deletion.html */
export const kmsCmkNotScheduledForDeletion = managedRule({
  identifier: 'KMS_CMK_NOT_SCHEDULED_FOR_DELETION',
  resourceTypes: ['AWS::KMS::Key'],
  parameters: { kmsKeyIds: csv() },

  evaluate({ arn, resourceId, configuration }, { kmsKeyIds }) {
    if (configuration.text('keyManager') !== 'CUSTOMER') return notApplicable
    if (kmsKeyIds !== undefined && !kmsKeyIds.some((id) => id === resourceId || id === arn)) return notApplicable
    return configuration.text('keyState') === 'PendingDeletion'
      ? nonCompliant('The key is scheduled for deletion.')
      : compliant
  },
})
