import { testRule } from '../../testing.ts'
import { acmCertificateTransparentLoggingEnabled } from './acm-certificate-transparent-logging-enabled.ts'

const certificate = (certificateTransparencyLoggingPreference: string | null) => ({
  configuration: { domainName: 'example.com', options: { certificateTransparencyLoggingPreference } },
})

testRule(acmCertificateTransparentLoggingEnabled, {
  COMPLIANT: { on: certificate('ENABLED'), 'not said': certificate(null) },
  NON_COMPLIANT: { off: certificate('DISABLED') },
})
