import { resourceType } from '../../resource-type.ts'
import { classicRuleGroups } from '../waf/classic-rule-groups.ts'

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_wafRegional_GetRuleGroup.html */
export const classicRegionalRuleGroup = resourceType(classicRuleGroups('waf-regional'))
