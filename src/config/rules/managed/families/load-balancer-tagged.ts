import type { Fields } from '../../fields.ts'
import { csv, managedRule, managedRules, notApplicable } from '../../managed-rule.ts'
import { judgedTags } from './judged-tags.ts'

const balancer = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
const listener = 'AWS::ElasticLoadBalancingV2::Listener'

const ofType = (type: string) => (balancer: Fields) => balancer.text('type') === type

/** The kind of a listener's load balancer stands in its ARN: `...:loadbalancer/app/NAME/ID`. */
const ofBalancer = (kind: string) => (listener: Fields) =>
  listener.text('LoadBalancerArn')?.includes(`:loadbalancer/${kind}/`) === true

/**
 * The rules named `...-tagged` that apply to one kind of load balancer, or to its listeners.
 * https://docs.aws.amazon.com/config/latest/developerguide/alb-tagged.html
 */
export const loadBalancerTagged = managedRules(
  [
    ['ALB_LISTENER_TAGGED', listener, ofBalancer('app')],
    ['ALB_TAGGED', balancer, ofType('application')],
    ['GLB_LISTENER_TAGGED', listener, ofBalancer('gwy')],
    ['GLB_TAGGED', balancer, ofType('gateway')],
    ['NLB_LISTENER_TAGGED', listener, ofBalancer('net')],
    ['NLB_TAGGED', balancer, ofType('network')],
  ],
  (identifier, resourceType, applies) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],
      parameters: { requiredKeyTags: csv() },

      evaluate({ configuration, tags }, { requiredKeyTags }) {
        return applies(configuration) ? judgedTags(Object.keys(tags), requiredKeyTags) : notApplicable
      },
    }),
)
