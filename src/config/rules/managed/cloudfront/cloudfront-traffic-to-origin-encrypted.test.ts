import { testRule } from '../../testing.ts'
import { cloudfrontTrafficToOriginEncrypted } from './cloudfront-traffic-to-origin-encrypted.ts'
import { customOrigin, distribution, s3Origin } from './distribution.testing.ts'

const spoken = (originProtocolPolicy: string, viewerProtocolPolicy: string, targetOriginId = 'web') =>
  distribution({
    origins: { quantity: 2, items: [s3Origin(), customOrigin({ originProtocolPolicy })] },
    defaultCacheBehavior: { targetOriginId: 's3', viewerProtocolPolicy: 'allow-all' },
    cacheBehaviors: { quantity: 1, items: [{ targetOriginId, viewerProtocolPolicy }] },
  })

testRule(cloudfrontTrafficToOriginEncrypted, {
  COMPLIANT: {
    'HTTPS only': spoken('https-only', 'allow-all'),
    'as with viewers, who speak HTTPS': spoken('match-viewer', 'redirect-to-https'),
    'as with viewers, who are served by another origin': spoken('match-viewer', 'allow-all', 's3'),
  },
  NON_COMPLIANT: {
    'HTTP only': spoken('http-only', 'https-only'),
    'as with viewers, who may speak HTTP': spoken('match-viewer', 'allow-all'),
  },
  NOT_APPLICABLE: { 'buckets only': distribution({ origins: { quantity: 1, items: [s3Origin()] } }) },
})
