import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/clb-desync-mode-check.html */
export const clbDesyncModeCheck = managedRule({
  identifier: 'CLB_DESYNC_MODE_CHECK',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  parameters: { desyncMode: csv({ required: true }) },

  evaluate({ supplementaryConfiguration }, { desyncMode }) {
    const mode = supplementaryConfiguration
      .list('LoadBalancerAttributes.additionalAttributes')
      .find((attribute) => attribute.text('key') === 'elb.http.desyncmitigationmode')
      ?.text('value')
    // Rules are made with `Defensive`, and the attribute is `defensive`.
    if (desyncMode.some((allowed) => allowed.toLowerCase() === mode?.toLowerCase())) return compliant
    return nonCompliant(`The desync mitigation mode is ${mode ?? 'unknown'}, not ${desyncMode.join(' or ')}.`)
  },
})
