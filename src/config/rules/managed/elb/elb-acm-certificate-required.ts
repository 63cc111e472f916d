import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { listenerText, secureListeners } from './secure-listeners.ts'

const ACM = /^arn:aws[a-z-]*:acm:/

/** https://docs.aws.amazon.com/config/latest/developerguide/elb-acm-certificate-required.html */
export const elbAcmCertificateRequired = managedRule({
  identifier: 'ELB_ACM_CERTIFICATE_REQUIRED',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],

  evaluate(item) {
    const listeners = secureListeners(item)
    if (listeners.length === 0) return notApplicable
    const wrong = listeners.find((one) => !ACM.test(one.text('listener.sslcertificateId') ?? ''))
    return wrong === undefined
      ? compliant
      : nonCompliant(`The certificate of ${listenerText(wrong)} is not one of ACM.`)
  },
})
