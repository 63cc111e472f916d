import { compliant, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { attributeOf } from './balancer-attributes.ts'

/**
 * The rules that want one attribute of a load balancer on: of all load balancers, or of one kind.
 * https://docs.aws.amazon.com/config/latest/developerguide/elb-deletion-protection-enabled.html
 */
export const attributeEnabled = managedRules(
  [
    [
      'ALB_HTTP_DROP_INVALID_HEADER_ENABLED',
      'application',
      'routing.http.drop_invalid_header_fields.enabled',
      'Invalid HTTP headers are not dropped.',
    ],
    ['ELB_DELETION_PROTECTION_ENABLED', undefined, 'deletion_protection.enabled', 'Deletion protection is off.'],
    [
      'NLB_CROSS_ZONE_LOAD_BALANCING_ENABLED',
      'network',
      'load_balancing.cross_zone.enabled',
      'Cross-zone load balancing is off.',
    ],
  ],
  (identifier, kind, key, annotation) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],

      evaluate(item) {
        if (kind !== undefined && item.configuration.text('type') !== kind) return notApplicable
        return attributeOf(item, key) === 'true' ? compliant : nonCompliant(annotation)
      },
    }),
)
