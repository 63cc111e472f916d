import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { amiSettings } from './ami-settings.ts'
import { image, noImages, ofImage, owned } from './images.testing.ts'

for (const rule of amiSettings as readonly AnyAccountRule[]) {
  testAccountRule(rule, {
    'right and wrong': {
      facts: [owned(image('right'), image('wrong', { public: true, unencrypted: ['/dev/xvda'] }))],
      expect: { [ofImage('right')]: 'COMPLIANT', [ofImage('wrong')]: 'NON_COMPLIANT' },
    },
    'images cannot be read': { facts: [noImages], expect: { throws: /AccessDenied/ } },
  })
}
