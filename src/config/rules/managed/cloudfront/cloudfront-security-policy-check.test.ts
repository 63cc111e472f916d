import { testRule } from '../../testing.ts'
import { cloudfrontSecurityPolicyCheck } from './cloudfront-security-policy-check.ts'
import { distribution } from './distribution.testing.ts'

const secured = (minimumProtocolVersion: string, cloudFrontDefaultCertificate = false) =>
  distribution({ viewerCertificate: { minimumProtocolVersion, cloudFrontDefaultCertificate } })

testRule(cloudfrontSecurityPolicyCheck, {
  COMPLIANT: { 'of 2018': secured('TLSv1.2_2018'), 'of 2021': secured('TLSv1.2_2021'), newer: secured('TLSv1.3_2025') },
  NON_COMPLIANT: {
    'TLS 1.1': secured('TLSv1.1_2016'),
    SSL: secured('SSLv3'),
    "CloudFront's certificate": secured('TLSv1.2_2021', true),
    'no certificate': distribution({}),
  },
})
