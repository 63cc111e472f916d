import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-scheduled-rotation-success-check.html */
export const secretsmanagerScheduledRotationSuccessCheck = managedRule({
  identifier: 'SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK',
  resourceTypes: ['AWS::SecretsManager::Secret'],

  evaluate({ configuration }) {
    if (configuration.flag('RotationEnabled') !== true) return notApplicable
    return configuration.flag('RotationOccurringAsScheduled') === false
      ? nonCompliant('The secret was due for rotation and has not rotated.')
      : compliant
  },
})
