import { testRule } from '../../testing.ts'
import { cloudfrontSniEnabled } from './cloudfront-sni-enabled.ts'
import { distribution } from './distribution.testing.ts'

const served = (sslSupportMethod: string | null, cloudFrontDefaultCertificate = false) =>
  distribution({ viewerCertificate: { sslSupportMethod, cloudFrontDefaultCertificate } })

testRule(cloudfrontSniEnabled, {
  COMPLIANT: { 'by SNI': served('sni-only') },
  NON_COMPLIANT: { 'by addresses of its own': served('vip'), 'not said': served(null) },
  NOT_APPLICABLE: { "CloudFront's certificate": served('vip', true), 'no certificate': distribution({}) },
})
