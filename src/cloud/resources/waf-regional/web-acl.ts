import { resourceType } from '../../resource-type.ts'
import { classicWebAcls } from '../waf/classic-web-acls.ts'

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_wafRegional_GetWebACL.html */
export const classicRegionalWebAcl = resourceType(classicWebAcls('waf-regional'))
