import { resourceType } from '../../resource-type.ts'
import { classicWebAcls } from './classic-web-acls.ts'

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_waf_GetWebACL.html */
export const classicWebAcl = resourceType(classicWebAcls('waf'))
