import { testRule } from '../../testing.ts'
import { secretsmanagerScheduledRotationSuccessCheck } from './secretsmanager-scheduled-rotation-success-check.ts'

const secret = (RotationEnabled: boolean | null, RotationOccurringAsScheduled: boolean | null) => ({
  configuration: { Name: 's', RotationEnabled, RotationOccurringAsScheduled },
})

testRule(secretsmanagerScheduledRotationSuccessCheck, {
  COMPLIANT: { 'on schedule': secret(true, true), 'not due yet': secret(true, null) },
  NON_COMPLIANT: { late: secret(true, false) },
  NOT_APPLICABLE: { 'not rotating': secret(false, false), 'not said': secret(null, null) },
})
