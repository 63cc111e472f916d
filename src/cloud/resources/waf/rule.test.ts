import { testResourceType } from '../../testing.ts'
import { ruleCase } from './classic-rules.testing.ts'
import { classicRule } from './rule.ts'

const { answers, expect } = ruleCase('waf')

testResourceType(classicRule, {
  'a rule with a condition, one without, and one that vanishes': { answers, expect },
})
