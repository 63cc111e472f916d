import { imagesInUse } from '../../../../cloud/facts/ec2/images-in-use.ts'
import { testAccountRule } from '../../testing.ts'
import { amiUnused } from './ami-unused.ts'
import { daysAgo, image, noImages, ofImage, owned } from './images.testing.ts'

const used = [imagesInUse, new Set(['used'])] as const
const images = owned(
  image('used', { created: daysAgo(900) }),
  image('unused', { created: daysAgo(31), launched: daysAgo(31) }),
  image('new', { created: daysAgo(30) }),
  image('launched', { created: daysAgo(900), launched: daysAgo(30) }),
)

testAccountRule(amiUnused, {
  'used or not': {
    facts: [images, used],
    expect: {
      [ofImage('used')]: 'COMPLIANT',
      [ofImage('unused')]: 'NON_COMPLIANT',
      [ofImage('new')]: 'COMPLIANT',
      [ofImage('launched')]: 'COMPLIANT',
    },
  },
  'for longer': {
    facts: [owned(image('unused', { created: daysAgo(31) })), used],
    parameters: { unusedDays: '31' },
    expect: { [ofImage('unused')]: 'COMPLIANT' },
  },
  'images cannot be read': { facts: [noImages, used], expect: { throws: /AccessDenied/ } },
  'what uses them cannot be read': {
    facts: [images, [imagesInUse, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
