import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readParameters } from '../../parameters.ts'
import { isInPolicy, policyParameters } from './policy-scope.ts'

const RED_PROD = { team: 'red', env: 'prod' }

for (const [name, given, tags, expected] of [
  ['no tags are asked for', {}, {}, true],
  ['no tags are asked for, or excluded', { excludeResourceTags: 'true' }, {}, true],
  ['no tags are in the list', { resourceTags: '{}' }, {}, true],
  ['one of the values', { resourceTags: '{"team": ["blue", "red"]}' }, RED_PROD, true],
  ['another value', { resourceTags: '{"team": ["blue"]}' }, RED_PROD, false],
  ['a value alone', { resourceTags: '{"team": "red"}' }, RED_PROD, true],
  ['any value', { resourceTags: '{"team": []}' }, RED_PROD, true],
  ['any value, as an empty one', { resourceTags: '{"team": [""]}' }, RED_PROD, true],
  ['every tag', { resourceTags: '{"team": ["red"], "env": ["prod"]}' }, RED_PROD, true],
  ['one tag of two', { resourceTags: '{"team": ["red"], "env": ["prod"]}' }, { team: 'red' }, false],
  ['a name that objects have', { resourceTags: '{"constructor": []}' }, {}, false],
  ['excluded', { resourceTags: '{"team": ["red"]}', excludeResourceTags: 'true' }, RED_PROD, false],
  ['not excluded', { resourceTags: '{"team": ["blue"]}', excludeResourceTags: 'true' }, RED_PROD, true],
  ['included, said so', { resourceTags: '{"team": ["red"]}', excludeResourceTags: 'false' }, RED_PROD, true],
] as const) {
  test(`tags of a policy: ${name}`, () => {
    assert.equal(isInPolicy(readParameters(policyParameters, given), { tags }), expected)
  })
}

for (const given of ['team', '["team"]', 'null', '{"team": [1]}', '{"team": {}}']) {
  test(`tags of a policy cannot be ${given}`, () => {
    assert.throws(() => readParameters(policyParameters, { resourceTags: given }), /must be a JSON object of lists/)
  })
}
