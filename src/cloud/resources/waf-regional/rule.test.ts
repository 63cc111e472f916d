import { testResourceType } from '../../testing.ts'
import { ruleCase } from '../waf/classic-rules.testing.ts'
import { classicRegionalRule } from './rule.ts'

const { answers, expect } = ruleCase('waf-regional')

testResourceType(classicRegionalRule, {
  'a rule with a condition, one without, and one that vanishes': { answers, expect },
})
