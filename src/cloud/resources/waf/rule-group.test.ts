import { testResourceType } from '../../testing.ts'
import { ruleGroupCase } from './classic-rule-groups.testing.ts'
import { classicRuleGroup } from './rule-group.ts'

const { answers, expect } = ruleGroupCase('waf')

testResourceType(classicRuleGroup, {
  'a group with rules of two pages, an empty one, and one that vanishes': { answers, expect },
})
