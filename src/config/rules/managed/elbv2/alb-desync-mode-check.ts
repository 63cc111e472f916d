import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { attributeOf } from './balancer-attributes.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/alb-desync-mode-check.html */
export const albDesyncModeCheck = managedRule({
  identifier: 'ALB_DESYNC_MODE_CHECK',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  parameters: { desyncMode: csv({ required: true }) },

  evaluate(item, { desyncMode }) {
    if (item.configuration.text('type') !== 'application') return notApplicable
    const mode = attributeOf(item, 'routing.http.desync_mitigation_mode')
    if (desyncMode.some((allowed) => allowed.toLowerCase() === mode?.toLowerCase())) return compliant
    return nonCompliant(`The desync mitigation mode is ${mode ?? 'unknown'}, not ${desyncMode.join(' or ')}.`)
  },
})
