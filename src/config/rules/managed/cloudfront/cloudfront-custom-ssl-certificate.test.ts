import { testRule } from '../../testing.ts'
import { cloudfrontCustomSslCertificate } from './cloudfront-custom-ssl-certificate.ts'
import { distribution } from './distribution.testing.ts'

const certified = (cloudFrontDefaultCertificate: boolean | null) =>
  distribution({ viewerCertificate: { cloudFrontDefaultCertificate } })

testRule(cloudfrontCustomSslCertificate, {
  COMPLIANT: { another: certified(false), 'not said': certified(null) },
  NON_COMPLIANT: { "CloudFront's": certified(true) },
})
