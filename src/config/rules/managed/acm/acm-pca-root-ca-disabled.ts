import {
  type CertificateAuthority,
  certificateAuthorities,
} from '../../../../cloud/facts/acm-pca/certificate-authorities.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/**
 * A deleted authority is gone, though it is listed while it can be restored: it gets no verdict.
 * https://docs.aws.amazon.com/config/latest/developerguide/acm-pca-root-ca-disabled.html
 */
export const acmPcaRootCaDisabled = managedRule({
  identifier: 'ACM_PCA_ROOT_CA_DISABLED',
  parameters: { exemptedCAArns: csv() },

  async evaluateAll({ fact }, { exemptedCAArns: exempted = [] }) {
    const present = (await fact(certificateAuthorities)).filter(({ status }) => status !== 'DELETED')
    return present.map((authority) => ({
      resourceType: 'AWS::ACMPCA::CertificateAuthority',
      resourceId: authority.arn,
      verdict: judged(authority, exempted),
    }))
  },
})

function judged({ arn, type, status }: CertificateAuthority, exempted: readonly string[]): Verdict {
  if (type !== 'ROOT') return notApplicable
  if (status === 'DISABLED' || exempted.includes(arn)) return compliant
  return nonCompliant(`The root certificate authority is ${status}, not DISABLED.`)
}
