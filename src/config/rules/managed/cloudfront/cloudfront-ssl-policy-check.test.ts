import { testRule } from '../../testing.ts'
import { cloudfrontSslPolicyCheck } from './cloudfront-ssl-policy-check.ts'
import { distribution } from './distribution.testing.ts'

const secured = (minimumProtocolVersion: string) => distribution({ viewerCertificate: { minimumProtocolVersion } })
const asked = { securityPolicies: 'TLSv1.2_2019,TLSv1.2_2021' }

testRule(cloudfrontSslPolicyCheck, {
  COMPLIANT: { 'one of them': [secured('TLSv1.2_2021'), asked] },
  NON_COMPLIANT: { another: [secured('TLSv1.2_2018'), asked], none: [distribution({}), asked] },
})
