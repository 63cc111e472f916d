import { compliant, integer, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * A certificate that was not issued yet is not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/acm-certificate-expiration-check.html
 */
export const acmCertificateExpirationCheck = managedRule({
  identifier: 'ACM_CERTIFICATE_EXPIRATION_CHECK',
  resourceTypes: ['AWS::ACM::Certificate'],
  parameters: { daysToExpiration: integer({ default: '14', min: 0 }) },

  evaluate({ configuration }, { daysToExpiration: days }, { now }) {
    const end = configuration.time('notAfter')
    if (end === undefined) return notApplicable
    return end.getTime() - now.getTime() <= days * DAY
      ? nonCompliant(`The certificate is valid until ${end.toISOString()}.`)
      : compliant
  },
})
