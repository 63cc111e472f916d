import { eachItem } from '../../each-item.ts'
import { compliant, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { isInPolicy, policyParameters } from './policy-scope.ts'
import { recordedItems } from './recorded-items.ts'
import { CLASSIC_WEB_ACL, DISTRIBUTION, isWebAcl, LOAD_BALANCER, STAGE, webAclOf } from './web-acl-of.ts'

const JUDGED = [DISTRIBUTION, STAGE, LOAD_BALANCER]

/** https://docs.aws.amazon.com/config/latest/developerguide/fms-webacl-resource-policy-check.html */
export const fmsWebaclResourcePolicyCheck = managedRule({
  identifier: 'FMS_WEBACL_RESOURCE_POLICY_CHECK',
  resourceTypes: [...JUDGED, CLASSIC_WEB_ACL],
  parameters: { webACLId: text({ required: true }), ...policyParameters },

  async *evaluateAll(account, { webACLId, ...scope }) {
    const aclOf = await webAclOf(account, JUDGED)
    yield* eachItem(recordedItems(account, JUDGED), (item) => {
      if (item.resourceType === LOAD_BALANCER && item.configuration.text('type') !== 'application') return notApplicable
      if (!isInPolicy(scope, item)) return notApplicable
      const acl = aclOf(item)
      if (acl === undefined) return nonCompliant('The resource has no web ACL.')
      return isWebAcl(acl, webACLId) ? compliant : nonCompliant(`The resource has the web ACL ${acl}.`)
    })
  },
})
