import { testRule } from '../../testing.ts'
import { cloudfrontDefaultRootObjectConfigured } from './cloudfront-default-root-object-configured.ts'
import { distribution } from './distribution.testing.ts'

testRule(cloudfrontDefaultRootObjectConfigured, {
  COMPLIANT: { one: distribution({ defaultRootObject: 'index.html' }) },
  NON_COMPLIANT: { none: distribution({ defaultRootObject: '' }), 'not said': distribution({}) },
})
