import { serverCertificates } from '../../../../cloud/facts/iam/server-certificates.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-server-certificate-expiration-check.html */
export const iamServerCertificateExpirationCheck = managedRule({
  identifier: 'IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK',

  async evaluateAll({ fact, now }) {
    const certificates = await fact(serverCertificates)
    return certificates.map(({ name, expires }) => ({
      resourceType: 'AWS::IAM::ServerCertificate',
      resourceId: name,
      verdict:
        expires !== undefined && expires < now
          ? nonCompliant(`The certificate expired on ${expires.toISOString()}.`)
          : compliant,
    }))
  },
})
