import { testRule } from '../../testing.ts'
import { cmkBackingKeyRotationEnabled } from './cmk-backing-key-rotation-enabled.ts'

const key = (KeyRotationStatus: boolean | null, more: object = {}) => ({
  configuration: {
    keyManager: 'CUSTOMER',
    keyState: 'Enabled',
    origin: 'AWS_KMS',
    keySpec: 'SYMMETRIC_DEFAULT',
    ...more,
  },
  supplementaryConfiguration: { KeyRotationStatus },
})

testRule(cmkBackingKeyRotationEnabled, {
  COMPLIANT: { rotates: key(true) },
  NON_COMPLIANT: {
    'does not rotate': key(false),
    'not said': key(null),
    'of an older spelling': key(false, { keySpec: null, customerMasterKeySpec: 'SYMMETRIC_DEFAULT' }),
  },
  NOT_APPLICABLE: {
    "AWS's": key(true, { keyManager: 'AWS' }),
    disabled: key(false, { keyState: 'Disabled' }),
    asymmetric: key(false, { keySpec: 'RSA_2048' }),
    'for HMAC': key(false, { keySpec: 'HMAC_256' }),
    imported: key(false, { origin: 'EXTERNAL' }),
    'of a key store': key(false, { origin: 'AWS_CLOUDHSM' }),
  },
})
