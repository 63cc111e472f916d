import { testRule } from '../../testing.ts'
import { apiGwXrayEnabled } from './api-gw-xray-enabled.ts'

const stage = (tracingEnabled: boolean | null) => ({ configuration: { stageName: 's', tracingEnabled } })

testRule(apiGwXrayEnabled, {
  COMPLIANT: { on: stage(true) },
  NON_COMPLIANT: { off: stage(false), 'not said': stage(null) },
})
