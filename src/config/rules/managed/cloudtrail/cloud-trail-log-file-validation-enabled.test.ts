import { testRule } from '../../testing.ts'
import { cloudTrailLogFileValidationEnabled } from './cloud-trail-log-file-validation-enabled.ts'

const trail = (logFileValidationEnabled: boolean | null) => ({ configuration: { name: 't', logFileValidationEnabled } })

testRule(cloudTrailLogFileValidationEnabled, {
  COMPLIANT: { on: trail(true) },
  NON_COMPLIANT: { off: trail(false), 'not said': trail(null) },
})
