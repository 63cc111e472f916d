import { testRule } from '../../testing.ts'
import { requiredTags } from './required-tags.ts'

const some = { configuration: { any: 'thing' }, beyondSchema: 'it stands for any configuration' }
const tagged = (tags: Record<string, string>) => ({ ...some, tags })
const center = { tag1Key: 'CostCenter' }

testRule(requiredTags, {
  COMPLIANT: {
    'the tag, of any value': [tagged({ CostCenter: '' }), center],
    'one of its values': [tagged({ CostCenter: '7' }), { ...center, tag1Value: '5, 7' }],
    'all of six': [
      tagged({ a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' }),
      {
        tag1Key: 'a',
        tag2Key: 'b',
        tag3Key: 'c',
        tag3Value: '3',
        tag4Key: 'd',
        tag5Key: 'e',
        tag6Key: 'f',
        tag6Value: '5,6',
      },
    ],
    'a value of no key does not count': [tagged({ CostCenter: '7' }), { ...center, tag2Value: 'x' }],
  },
  NON_COMPLIANT: {
    'no tags': [some, center],
    'the key in another case': [tagged({ costcenter: '7' }), center],
    'another value': [tagged({ CostCenter: '7' }), { ...center, tag1Value: '5,6' }],
    'the value in another case': [tagged({ CostCenter: 'Lab' }), { ...center, tag1Value: 'lab' }],
    'without the second': [tagged({ CostCenter: '7' }), { ...center, tag2Key: 'team' }],
    'without the sixth': [tagged({ CostCenter: '7' }), { ...center, tag6Key: 'team' }],
    'the sixth of another value': [
      tagged({ CostCenter: '7', team: 'x' }),
      { ...center, tag6Key: 'team', tag6Value: 'y' },
    ],
  },
})
