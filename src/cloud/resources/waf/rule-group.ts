import { resourceType } from '../../resource-type.ts'
import { classicRuleGroups } from './classic-rule-groups.ts'

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_waf_GetRuleGroup.html */
export const classicRuleGroup = resourceType(classicRuleGroups('waf'))
