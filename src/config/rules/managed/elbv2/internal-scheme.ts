import { compliant, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * The rules that want load balancers of one kind to be internal.
 * https://docs.aws.amazon.com/config/latest/developerguide/alb-internal-scheme-check.html
 */
export const internalScheme = managedRules(
  [
    ['ALB_INTERNAL_SCHEME_CHECK', 'application'],
    ['NLB_INTERNAL_SCHEME_CHECK', 'network'],
  ],
  (identifier, kind) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],

      evaluate({ configuration }) {
        if (configuration.text('type') !== kind) return notApplicable
        const scheme = configuration.text('scheme') ?? 'unknown'
        return scheme === 'internal' ? compliant : nonCompliant(`The load balancer's scheme is ${scheme}.`)
      },
    }),
)
