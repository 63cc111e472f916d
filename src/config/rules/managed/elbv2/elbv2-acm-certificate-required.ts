import { loadBalancerListeners } from '../../../../cloud/facts/elastic-load-balancing-v2/listeners.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

const ACM = /^arn:aws[a-z-]*:acm:/

/**
 * Gateway load balancers are not judged: their listeners have no certificates.
 * https://docs.aws.amazon.com/config/latest/developerguide/elbv2-acm-certificate-required.html
 */
export const elbv2AcmCertificateRequired = managedRule({
  identifier: 'ELBV2_ACM_CERTIFICATE_REQUIRED',
  parameters: { AcmCertificatesAllowed: csv() },

  async *evaluateAll(account, { AcmCertificatesAllowed: allowed }) {
    const all = await account.fact(loadBalancerListeners)
    const isWrong = (arn: string) => !ACM.test(arn) || allowed?.includes(arn) === false
    yield* judgeItems(account, 'AWS::ElasticLoadBalancingV2::LoadBalancer', ({ configuration, resourceId }) => {
      if (!['application', 'network'].includes(configuration.text('type') ?? '')) return undefined
      const listeners = all.get(resourceId)
      if (listeners === undefined) return undefined
      for (const { Port, Certificates = [] } of listeners) {
        if (Certificates.length === 0) return nonCompliant(`The listener of port ${Port} has no certificate.`)
        const wrong = Certificates.map((one) => one.CertificateArn ?? '').find(isWrong)
        if (wrong !== undefined)
          return nonCompliant(`The listener of port ${Port} has ${wrong}, which is not an allowed certificate of ACM.`)
      }
      return compliant
    })
  },
})
