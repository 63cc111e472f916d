import { loadBalancerListeners } from '../../../../cloud/facts/elastic-load-balancing-v2/listeners.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/alb-http-to-https-redirection-check.html */
export const albHttpToHttpsRedirectionCheck = managedRule({
  identifier: 'ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK',

  async *evaluateAll(account) {
    const all = await account.fact(loadBalancerListeners)
    yield* judgeItems(account, 'AWS::ElasticLoadBalancingV2::LoadBalancer', ({ configuration, resourceId }) => {
      if (configuration.text('type') !== 'application') return notApplicable
      const http = all.get(resourceId)?.filter((listener) => listener.Protocol === 'HTTP')
      if (http === undefined) return undefined
      if (http.length === 0) return notApplicable
      const wrong = http.find(
        ({ DefaultActions = [] }) =>
          !DefaultActions.some(({ Type, RedirectConfig: to }) => Type === 'redirect' && to?.Protocol === 'HTTPS'),
      )
      return wrong === undefined
        ? compliant
        : nonCompliant(`The HTTP listener of port ${wrong.Port} does not redirect to HTTPS.`)
    })
  },
})
