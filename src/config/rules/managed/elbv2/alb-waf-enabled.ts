import { protectedLoadBalancers } from '../../../../cloud/facts/wafv2/protected-load-balancers.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer'

/**
 * Web ACLs of WAF Classic, which AWS has ended, do not count.
 * https://docs.aws.amazon.com/config/latest/developerguide/alb-waf-enabled.html
 */
export const albWafEnabled = managedRule({
  identifier: 'ALB_WAF_ENABLED',
  resourceTypes: [BALANCER, 'AWS::WAFv2::WebACL'],
  parameters: { wafWebAclIds: csv() },

  async *evaluateAll(account, { wafWebAclIds: allowed }) {
    const acls = await account.fact(protectedLoadBalancers)
    yield* judgeItems(account, BALANCER, ({ configuration, resourceId }) => {
      if (configuration.text('type') !== 'application') return notApplicable
      const acl = acls.get(resourceId)
      if (acl === undefined) return nonCompliant('The load balancer has no web ACL.')
      return allowed === undefined || allowed.includes(acl.id) || allowed.includes(acl.arn)
        ? compliant
        : nonCompliant(`The web ACL ${acl.id} is not in the list.`)
    })
  },
})
