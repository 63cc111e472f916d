import { resourceType } from '../../resource-type.ts'
import { classicRules } from '../waf/classic-rules.ts'

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_wafRegional_GetRule.html */
export const classicRegionalRule = resourceType(classicRules('waf-regional'))
