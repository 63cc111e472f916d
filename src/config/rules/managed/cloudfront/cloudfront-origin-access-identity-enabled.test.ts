import { testRule } from '../../testing.ts'
import { cloudfrontOriginAccessIdentityEnabled } from './cloudfront-origin-access-identity-enabled.ts'
import { customOrigin, s3Origin, withOrigins } from './distribution.testing.ts'

const identified = s3Origin({ s3OriginConfig: { originAccessIdentity: 'origin-access-identity/cloudfront/E2' } })

testRule(cloudfrontOriginAccessIdentityEnabled, {
  COMPLIANT: { 'by an identity': withOrigins(identified) },
  NON_COMPLIANT: {
    'one without': withOrigins(identified, s3Origin()),
    'no bucket': withOrigins(identified, customOrigin()),
  },
})
