import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * Only enabled symmetric keys of the account, whose material KMS made, can rotate by themselves.
 * https://docs.aws.amazon.com/config/latest/developerguide/cmk-backing-key-rotation-enabled.html
 */
export const cmkBackingKeyRotationEnabled = managedRule({
  identifier: 'CMK_BACKING_KEY_ROTATION_ENABLED',
  resourceTypes: ['AWS::KMS::Key'],

  evaluate({ configuration, supplementaryConfiguration }) {
    const spec = configuration.text('keySpec') ?? configuration.text('customerMasterKeySpec') ?? 'SYMMETRIC_DEFAULT'
    const canRotate =
      configuration.text('keyManager') === 'CUSTOMER' &&
      configuration.text('keyState') === 'Enabled' &&
      configuration.text('origin') === 'AWS_KMS' &&
      spec === 'SYMMETRIC_DEFAULT'
    if (!canRotate) return notApplicable
    return supplementaryConfiguration.flag('KeyRotationStatus') === true
      ? compliant
      : nonCompliant('The key does not rotate by itself.')
  },
})
