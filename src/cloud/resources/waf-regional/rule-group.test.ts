import { testResourceType } from '../../testing.ts'
import { ruleGroupCase } from '../waf/classic-rule-groups.testing.ts'
import { classicRegionalRuleGroup } from './rule-group.ts'

const { answers, expect } = ruleGroupCase('waf-regional')

testResourceType(classicRegionalRuleGroup, {
  'a group with rules of two pages, an empty one, and one that vanishes': { answers, expect },
})
