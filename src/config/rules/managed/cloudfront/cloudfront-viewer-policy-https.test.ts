import { testRule } from '../../testing.ts'
import { cloudfrontViewerPolicyHttps } from './cloudfront-viewer-policy-https.ts'
import { distribution } from './distribution.testing.ts'

const viewed = (byDefault: string, ...others: string[]) =>
  distribution({
    defaultCacheBehavior: { viewerProtocolPolicy: byDefault },
    cacheBehaviors: {
      quantity: others.length,
      items: others.map((viewerProtocolPolicy) => ({ pathPattern: '/a/*', viewerProtocolPolicy })),
    },
  })

testRule(cloudfrontViewerPolicyHttps, {
  COMPLIANT: { 'HTTPS only': viewed('https-only'), redirected: viewed('redirect-to-https', 'https-only') },
  NON_COMPLIANT: { 'by default': viewed('allow-all'), 'on a path': viewed('https-only', 'https-only', 'allow-all') },
})
