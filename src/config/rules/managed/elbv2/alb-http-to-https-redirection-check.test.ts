import { loadBalancerListeners } from '../../../../cloud/facts/elastic-load-balancing-v2/listeners.ts'
import { testAccountRule } from '../../testing.ts'
import { albHttpToHttpsRedirectionCheck } from './alb-http-to-https-redirection-check.ts'

const balancer = (resourceId: string, type = 'application') => ({
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  resourceId,
  configuration: { type },
})
const http = (...DefaultActions: object[]) => ({ Protocol: 'HTTP', Port: 80, DefaultActions })
const redirect = (Protocol?: string) => ({ Type: 'redirect', RedirectConfig: { Protocol, StatusCode: 'HTTP_301' } })
const https = { Protocol: 'HTTPS', Port: 443, DefaultActions: [{ Type: 'forward' }] }
const key = (id: string) => `AWS::ElasticLoadBalancingV2::LoadBalancer ${id}`

testAccountRule(albHttpToHttpsRedirectionCheck, {
  'all kinds of listeners': {
    items: [
      ...['redirects', 'forwards', 'redirects-to-http', 'redirects-as-asked', 'one-of-two', 'https', 'new'].map((id) =>
        balancer(id),
      ),
      balancer('network', 'network'),
    ],
    facts: [
      [
        loadBalancerListeners,
        new Map([
          ['redirects', [http(redirect('HTTPS')), https]],
          ['forwards', [http({ Type: 'forward' })]],
          ['redirects-to-http', [http(redirect('HTTP'))]],
          ['redirects-as-asked', [http(redirect('#{protocol}'))]],
          ['one-of-two', [http(redirect('HTTPS')), http()]],
          ['https', [https]],
          ['network', [http()]],
        ]),
      ],
    ],
    expect: {
      [key('redirects')]: 'COMPLIANT',
      [key('forwards')]: 'NON_COMPLIANT',
      [key('redirects-to-http')]: 'NON_COMPLIANT',
      [key('redirects-as-asked')]: 'NON_COMPLIANT',
      [key('one-of-two')]: 'NON_COMPLIANT',
      [key('https')]: 'NOT_APPLICABLE',
      [key('network')]: 'NOT_APPLICABLE',
    },
  },
  'they cannot be read': {
    items: [balancer('redirects')],
    facts: [[loadBalancerListeners, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
