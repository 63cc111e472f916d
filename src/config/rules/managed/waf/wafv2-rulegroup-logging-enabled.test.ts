import { testRule } from '../../testing.ts'
import { wafv2RulegroupLoggingEnabled } from './wafv2-rulegroup-logging-enabled.ts'

const small = (cloudWatchMetricsEnabled: boolean | null) => ({
  configuration: { name: 'g', visibilityConfig: { cloudWatchMetricsEnabled } },
})
const big = (CloudWatchMetricsEnabled: boolean) => ({
  configuration: { Name: 'g', VisibilityConfig: { CloudWatchMetricsEnabled } },
  beyondSchema: 'GetRuleGroup spells the keys so, as items of web ACLs do',
})

testRule(wafv2RulegroupLoggingEnabled, {
  COMPLIANT: { on: big(true), 'on, spelled small': small(true) },
  NON_COMPLIANT: { off: big(false), 'off, spelled small': small(false), 'not said': small(null) },
})
