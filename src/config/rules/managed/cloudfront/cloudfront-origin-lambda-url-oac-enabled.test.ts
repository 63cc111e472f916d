import { testRule } from '../../testing.ts'
import { cloudfrontOriginLambdaUrlOacEnabled } from './cloudfront-origin-lambda-url-oac-enabled.ts'
import { customOrigin, withOrigins } from './distribution.testing.ts'

const url = (originAccessControlId: string | null) =>
  customOrigin({}, { domainName: 'abc.lambda-url.us-east-1.on.aws', originAccessControlId })

testRule(cloudfrontOriginLambdaUrlOacEnabled, {
  COMPLIANT: { controlled: withOrigins(url('E2'), customOrigin()) },
  NON_COMPLIANT: { 'one without': withOrigins(url('E2'), url('')), 'not said': withOrigins(url(null)) },
  NOT_APPLICABLE: { 'no function': withOrigins(customOrigin()) },
})
