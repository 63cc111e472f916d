import { loadBalancerListeners } from '../../../../cloud/facts/elastic-load-balancing-v2/listeners.ts'
import { testAccountRule } from '../../testing.ts'
import { elbv2AcmCertificateRequired } from './elbv2-acm-certificate-required.ts'

const balancer = (resourceId: string, type = 'application') => ({
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  resourceId,
  configuration: { type },
})
const acm = (id: string) => `arn:aws:acm:us-east-1:123456789012:certificate/${id}`
const listener = (Port: number, ...arns: string[]) => ({
  Port,
  Certificates: arns.map((CertificateArn) => ({ CertificateArn })),
})
const key = (id: string) => `AWS::ElasticLoadBalancingV2::LoadBalancer ${id}`
const items = [
  ...['acm', 'iam', 'plain', 'mixed', 'empty', 'new'].map((id) => balancer(id)),
  balancer('network', 'network'),
  balancer('gateway', 'gateway'),
]
const facts = [
  [
    loadBalancerListeners,
    new Map([
      ['acm', [listener(443, acm('1')), listener(8443, acm('1'))]],
      ['iam', [listener(443, 'arn:aws:iam::123456789012:server-certificate/web')]],
      ['plain', [{ Port: 80 }]],
      ['mixed', [listener(443, acm('1')), { Port: 80 }]],
      ['empty', []],
      ['network', [listener(443, acm('2'))]],
      ['gateway', [{}]],
    ]),
  ],
] as const

testAccountRule(elbv2AcmCertificateRequired, {
  'any certificate of ACM': {
    items,
    facts,
    expect: {
      [key('acm')]: 'COMPLIANT',
      [key('iam')]: 'NON_COMPLIANT',
      [key('plain')]: 'NON_COMPLIANT',
      [key('mixed')]: 'NON_COMPLIANT',
      [key('empty')]: 'COMPLIANT',
      [key('network')]: 'COMPLIANT',
    },
  },
  'one certificate only': {
    items: [balancer('acm'), balancer('network', 'network')],
    facts,
    parameters: { AcmCertificatesAllowed: acm('2') },
    expect: { [key('acm')]: 'NON_COMPLIANT', [key('network')]: 'COMPLIANT' },
  },
  'they cannot be read': {
    items,
    facts: [[loadBalancerListeners, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
