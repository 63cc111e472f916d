import { eachItem } from '../../each-item.ts'
import { managedRule, notApplicable, text } from '../../managed-rule.ts'
import { isInPolicy, policyParameters } from './policy-scope.ts'
import { recordedItems } from './recorded-items.ts'
import {
  CLASSIC_WEB_ACL,
  DISTRIBUTION,
  isOtherBalancer,
  judgedWebAcl,
  LOAD_BALANCER,
  STAGE,
  webAclOf,
} from './web-acl-of.ts'

const JUDGED = [DISTRIBUTION, STAGE, LOAD_BALANCER]

/** https://docs.aws.amazon.com/config/latest/developerguide/fms-webacl-resource-policy-check.html */
export const fmsWebaclResourcePolicyCheck = managedRule({
  identifier: 'FMS_WEBACL_RESOURCE_POLICY_CHECK',
  resourceTypes: [...JUDGED, CLASSIC_WEB_ACL],
  parameters: { webACLId: text({ required: true }), ...policyParameters },

  async *evaluateAll(account, { webACLId, ...scope }) {
    const aclOf = await webAclOf(account, JUDGED)
    yield* eachItem(recordedItems(account, JUDGED), (item) => {
      if (isOtherBalancer(item) || !isInPolicy(scope, item)) return notApplicable
      return judgedWebAcl(aclOf(item), webACLId)
    })
  },
})
