import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FunctionError } from '../../../cloud/functions/outcome.ts'
import { problemOf } from './function-problem.ts'

const at = (type: string, message: string, source: string): FunctionError => ({
  type,
  message,
  file: 'f.py',
  line: 7,
  source,
})

for (const [name, error, hint] of [
  [
    'tags taken for a list',
    at('TypeError', 'string indices must be integers', "  return tag['Key'] in item['tags']"),
    /^tags of a configuration item are a map/,
  ],
  [
    'tags taken for a list in Node.js',
    at('TypeError', 'item.tags.find is not a function', 'item.tags.find((t) => t.Key)'),
    /^tags of a configuration item are a map/,
  ],
  [
    'the item looked for in the event',
    at('KeyError', "'configurationItem'", "item = event['configurationItem']"),
    /^configurationItem is inside invokingEvent/,
  ],
  [
    'the item looked for in a text',
    at('TypeError', 'string indices must be integers', "item = event['invokingEvent']['configurationItem']"),
    /^configurationItem is inside invokingEvent/,
  ],
  [
    'the item looked for in Node.js',
    at('TypeError', "Cannot read properties of undefined (reading 'tags')", 'event.configurationItem.tags'),
    /^configurationItem is inside invokingEvent/,
  ],
  [
    'an item at a time',
    at('KeyError', "'configurationItem'", "item = invoking_event['configurationItem']"),
    /^a ScheduledNotification has no configurationItem/,
  ],
  [
    'parameters taken for an object',
    at('TypeError', 'string indices must be integers', "event['ruleParameters']['key']"),
    /^ruleParameters is JSON text/,
  ],
  [
    'an evaluation without its time',
    at('ParamValidationError', 'Parameter validation failed: Missing OrderingTimestamp', ''),
    /^each evaluation needs/,
  ],
  [
    'a long annotation',
    at(
      'ClientError',
      "Value at 'evaluations.1.member.annotation' failed: Member must have length less than or equal to 256",
      '',
    ),
    /^an annotation has 256/,
  ],
  [
    'another token',
    at('InvalidResultTokenException', 'The resultToken provided is invalid', ''),
    /^give PutEvaluations the resultToken/,
  ],
  ['a module', at('Runtime.ImportModuleError', "No module named 'x'", ''), /^install the package/],
  ['too little time', { type: 'Sandbox.Timedout', message: 'late' }, /^give it more time/],
  ['nothing known', at('ValueError', 'no', 'raise ValueError()'), undefined],
] as [string, FunctionError, RegExp | undefined][]) {
  test(`a hint for ${name}`, () => {
    const { code, message, again } = problemOf({ reached: true, error, output: '' }, undefined)!
    const [told, hinted] = message.split('. Hint: ')
    assert.deepEqual([code, again], [error.type, true])
    assert.ok(told!.startsWith(error.message))
    if (error.source) assert.ok(told!.includes(`(f.py, line 7: ${error.source.trim()})`))
    if (hint === undefined) assert.equal(hinted, undefined)
    else assert.match(hinted!, hint)
  })
}

test('without an error all is well once PutEvaluations was called', () => {
  assert.equal(problemOf({ reached: true, output: '' }, 0), undefined)
  assert.deepEqual(
    [undefined, { ComplianceType: 'COMPLIANT' }, { ok: true }].map((returned) => {
      const { code, message, again } = problemOf(
        { reached: true, output: '', ...(returned && { returned }) },
        undefined,
      )!
      return [code, again, /the verdict was returned/.test(message)]
    }),
    [
      ['EvaluationsMissing', false, false],
      ['EvaluationsMissing', false, true],
      ['EvaluationsMissing', false, false],
    ],
  )
})
