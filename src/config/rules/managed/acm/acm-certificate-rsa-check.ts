import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

const SHORTEST = 2048

/** https://docs.aws.amazon.com/config/latest/developerguide/acm-certificate-rsa-check.html */
export const acmCertificateRsaCheck = managedRule({
  identifier: 'ACM_CERTIFICATE_RSA_CHECK',
  resourceTypes: ['AWS::ACM::Certificate'],

  evaluate({ configuration }) {
    // ACM writes RSA_2048 in some answers and RSA-2048 in others.
    const bits = /^RSA[_-](\d+)$/.exec(configuration.text('keyAlgorithm') ?? '')?.[1]
    if (bits === undefined) return notApplicable
    return Number(bits) < SHORTEST ? nonCompliant(`The RSA key has ${bits} bits, fewer than ${SHORTEST}.`) : compliant
  },
})
