import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/acm-certificate-transparent-logging-enabled.html */
export const acmCertificateTransparentLoggingEnabled = managedRule({
  identifier: 'ACM_CERTIFICATE_TRANSPARENT_LOGGING_ENABLED',
  resourceTypes: ['AWS::ACM::Certificate'],

  evaluate({ configuration }) {
    return configuration.text('options.certificateTransparencyLoggingPreference') === 'DISABLED'
      ? nonCompliant('The certificate is not logged for transparency.')
      : compliant
  },
})
