import { testRule } from '../../testing.ts'
import { cloudfrontNoDeprecatedSslProtocols } from './cloudfront-no-deprecated-ssl-protocols.ts'
import { customOrigin, s3Origin, withOrigins } from './distribution.testing.ts'

const speaking = (...items: string[]) => customOrigin({ originSslProtocols: { quantity: items.length, items } })

testRule(cloudfrontNoDeprecatedSslProtocols, {
  COMPLIANT: { TLS: withOrigins(s3Origin(), speaking('TLSv1', 'TLSv1.2')), 'not said': withOrigins(customOrigin()) },
  NON_COMPLIANT: { SSL: withOrigins(speaking('TLSv1.2'), speaking('TLSv1.2', 'SSLv3')) },
  NOT_APPLICABLE: { 'buckets only': withOrigins(s3Origin()), 'no origin': withOrigins() },
})
