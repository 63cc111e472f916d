import { resourceType } from '../../resource-type.ts'
import { classicRules } from './classic-rules.ts'

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_waf_GetRule.html */
export const classicRule = resourceType(classicRules('waf'))
