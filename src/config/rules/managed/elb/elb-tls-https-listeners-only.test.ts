import { testRule } from '../../testing.ts'
import { elbTlsHttpsListenersOnly } from './elb-tls-https-listeners-only.ts'
import { balancer } from './secure-listeners.testing.ts'

testRule(elbTlsHttpsListenersOnly, {
  COMPLIANT: { 'HTTPS and SSL': balancer([443, 'HTTPS'], [8443, 'SSL']), 'in lower case': balancer([443, 'https']) },
  NON_COMPLIANT: {
    HTTP: balancer([443, 'HTTPS'], [80, 'HTTP']),
    TCP: balancer([443, 'TCP']),
    unsaid: { configuration: { listenerDescriptions: [{ listener: { loadBalancerPort: 80 } }] } },
  },
  NOT_APPLICABLE: { 'no listener': balancer(), 'nothing is said': { configuration: { loadBalancerName: 'front' } } },
  INSUFFICIENT_DATA: { 'no list': { configuration: { listenerDescriptions: 'HTTPS' } } },
})
