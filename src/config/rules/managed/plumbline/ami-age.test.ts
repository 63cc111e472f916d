import { testAccountRule } from '../../testing.ts'
import { amiAge } from './ami-age.ts'
import { daysAgo, image, noImages, ofImage, owned } from './images.testing.ts'

testAccountRule(amiAge, {
  'after 180 days; of an unknown age nothing is said': {
    facts: [owned(image('a', { created: daysAgo(180) }), image('b', { created: daysAgo(180.1) }), image('c'))],
    expect: { [ofImage('a')]: 'COMPLIANT', [ofImage('b')]: 'NON_COMPLIANT' },
  },
  'after the days asked for': {
    facts: [owned(image('a', { created: daysAgo(31) }))],
    parameters: { maxAgeDays: '30' },
    expect: { [ofImage('a')]: 'NON_COMPLIANT' },
  },
  'images cannot be read': { facts: [noImages], expect: { throws: /AccessDenied/ } },
})
