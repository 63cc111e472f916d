import { testRule } from '../../testing.ts'
import { elbAcmCertificateRequired } from './elb-acm-certificate-required.ts'

const balancer = (...listeners: [string, (string | null)?][]) => ({
  configuration: {
    loadBalancerName: 'front',
    listenerDescriptions: listeners.map(([protocol, sslcertificateId]) => ({
      listener: { protocol, loadBalancerPort: 443, sslcertificateId: sslcertificateId ?? null },
    })),
  },
})
const acm = 'arn:aws:acm:us-east-1:123456789012:certificate/1'
const china = 'arn:aws-cn:acm:cn-north-1:123456789012:certificate/1'
const iam = 'arn:aws:iam::123456789012:server-certificate/web'

testRule(elbAcmCertificateRequired, {
  COMPLIANT: {
    HTTPS: balancer(['HTTPS', acm], ['HTTP']),
    SSL: balancer(['SSL', acm]),
    China: balancer(['HTTPS', china]),
  },
  NON_COMPLIANT: {
    "IAM's": balancer(['HTTPS', iam]),
    'one of two': balancer(['HTTPS', acm], ['SSL', iam]),
    none: balancer(['HTTPS']),
  },
  NOT_APPLICABLE: { 'nothing encrypts': balancer(['HTTP'], ['TCP']), 'no listener': balancer() },
  INSUFFICIENT_DATA: { 'no list': { configuration: { listenerDescriptions: 'HTTPS' } } },
})
