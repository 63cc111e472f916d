import { testRules } from '../../testing.ts'
import { tagged } from './tagged.ts'

/** A family has no configuration in common: the tags alone are judged. */
const some = { configuration: { any: 'thing' }, beyondSchema: 'it stands for any configuration' }
const team = { requiredKeyTags: 'team, Owner' }

testRules(tagged, {
  COMPLIANT: {
    'any tag': { ...some, tags: { a: 'b' } },
    'the tags asked for': [{ ...some, tags: { team: 'blue', Owner: '' } }, team],
  },
  NON_COMPLIANT: {
    'no tag': some,
    'tags of AWS only': { ...some, tags: { 'aws:cloudformation:stack-name': 'x' } },
    'a tag in another case': [{ ...some, tags: { Team: 'blue', Owner: 'ann' } }, team],
  },
})
