import { shieldProtectedResources } from '../../../../cloud/facts/shield/protected-resources.ts'
import { eachItem } from '../../each-item.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { isInPolicy, policyParameters } from './policy-scope.ts'
import { recordedItems } from './recorded-items.ts'
import { CLASSIC_WEB_ACL, DISTRIBUTION, isOtherBalancer, judgedWebAcl, LOAD_BALANCER, webAclOf } from './web-acl-of.ts'

const WITH_WEB_ACL = [DISTRIBUTION, LOAD_BALANCER]
const JUDGED = [...WITH_WEB_ACL, 'AWS::EC2::EIP', 'AWS::ElasticLoadBalancing::LoadBalancer']

/** https://docs.aws.amazon.com/config/latest/developerguide/fms-shield-resource-policy-check.html */
export const fmsShieldResourcePolicyCheck = managedRule({
  identifier: 'FMS_SHIELD_RESOURCE_POLICY_CHECK',
  resourceTypes: [...JUDGED, CLASSIC_WEB_ACL, 'AWS::Shield::Protection', 'AWS::ShieldRegional::Protection'],
  parameters: { webACLId: text({ required: true }), resourceTypes: csv({ required: true }), ...policyParameters },

  async *evaluateAll(account, { webACLId, resourceTypes, ...scope }) {
    const types = JUDGED.filter((type) => resourceTypes.includes(type))
    const isProtected = await account.fact(shieldProtectedResources)
    const aclOf = await webAclOf(account, types)
    yield* eachItem(recordedItems(account, types), (item) => {
      // Shield Advanced protects a network load balancer by its elastic IP addresses.
      if (isOtherBalancer(item) || !isInPolicy(scope, item)) return notApplicable
      if (!isProtected.has(item.arn ?? item.resourceId))
        return nonCompliant('Shield Advanced does not protect the resource.')
      if (!WITH_WEB_ACL.includes(item.resourceType)) return compliant
      return judgedWebAcl(aclOf(item), webACLId)
    })
  },
})
