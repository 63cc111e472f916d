import { testRule } from '../../testing.ts'
import { cloudfrontS3OriginAccessControlEnabled } from './cloudfront-s3-origin-access-control-enabled.ts'
import { customOrigin, s3Origin, withOrigins } from './distribution.testing.ts'

const controlled = s3Origin({ originAccessControlId: 'E2' })

testRule(cloudfrontS3OriginAccessControlEnabled, {
  COMPLIANT: { controlled: withOrigins(controlled, customOrigin()) },
  NON_COMPLIANT: {
    'one without': withOrigins(controlled, s3Origin()),
    'an empty one': withOrigins(s3Origin({ originAccessControlId: '' })),
  },
  NOT_APPLICABLE: { 'no bucket': withOrigins(customOrigin()) },
})
