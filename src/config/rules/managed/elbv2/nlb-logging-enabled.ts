import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { attributeOf } from './balancer-attributes.ts'

/**
 * AWS asks at each of the rule's times; the item has the same.
 * https://docs.aws.amazon.com/config/latest/developerguide/nlb-logging-enabled.html
 */
export const nlbLoggingEnabled = managedRule({
  identifier: 'NLB_LOGGING_ENABLED',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],

  evaluate(item) {
    if (item.configuration.text('type') !== 'network') return notApplicable
    return attributeOf(item, 'access_logs.s3.enabled') === 'true'
      ? compliant
      : nonCompliant('Access logs are not enabled.')
  },
})
