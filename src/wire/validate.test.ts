import assert from 'node:assert/strict'
import { test } from 'node:test'
import { configModel } from '../model/config.gen.ts'
import type { ServiceModel } from '../model/model.ts'
import { ssmModel } from '../model/ssm.gen.ts'
import { Fault } from './fault.ts'
import { validate } from './validate.ts'

/** A small model with each kind of shape. */
const toy: ServiceModel = {
  service: 'config',
  apiVersion: '0',
  targetPrefix: 'Toy',
  signingName: 'config',
  operations: { Do: { input: 'In', faults: [] }, Nothing: { faults: [] } },
  faults: {},
  shapes: {
    In: {
      type: 'structure',
      members: {
        Name: 'Name',
        Kind: 'Kind',
        Count: 'Count',
        Big: 'Big',
        On: 'On',
        At: 'At',
        Data: 'Data',
        Names: 'Names',
        Things: 'Things',
        Table: 'Table',
        Tags: 'Tags',
        Self: 'In',
        Lists: 'Lists',
        Ratio: 'Ratio',
      },
    },
    Name: { type: 'string', min: 2, max: 5, pattern: '[a-z]+' },
    Kind: { type: 'string', enum: ['A', 'B'], open: '^X::' },
    Count: { type: 'integer', min: 1, max: 9 },
    Big: { type: 'long' },
    Ratio: { type: 'double' },
    On: { type: 'boolean' },
    At: { type: 'timestamp' },
    Data: { type: 'blob', max: 4 },
    Names: { type: 'list', member: 'Name', max: 2 },
    Lists: { type: 'list', member: 'Names' },
    Thing: { type: 'structure', members: { Key: 'Name', Value: 'Text' }, required: ['Key'] },
    Text: { type: 'string' },
    Things: { type: 'list', member: 'Thing', min: 1 },
    Table: { type: 'map', key: 'Name', value: 'Thing' },
    Tags: { type: 'map', key: 'Name', value: 'Name', max: 2 },
  },
}

/** `Do` with an input, as the fault's code and message. */
function refusal(input: unknown, model = toy, operation = 'Do'): string {
  try {
    validate(model, operation, input)
  } catch (error) {
    assert.ok(error instanceof Fault, String(error))
    return `${error.code}: ${error.message}`
  }
  return 'accepted'
}

const one = (at: string, constraint: string) =>
  `ValidationException: 1 validation error detected: ${at} failed to satisfy constraint: ${constraint}`

const REFUSED: [name: string, input: unknown, message: string][] = [
  ['too long', { Name: 'abcdef' }, one("Value 'abcdef' at 'name'", 'Member must have length less than or equal to 5')],
  ['too short', { Name: 'a' }, one("Value 'a' at 'name'", 'Member must have length greater than or equal to 2')],
  [
    'length in UTF-16 units',
    { Names: ['a\u{1f600}\u{1f600}'] },
    one(
      "Value '[a\u{1f600}\u{1f600}]' at 'names'",
      'Member must satisfy constraint: [Member must have length less than or equal to 5, Member must have length greater than or equal to 2, Member must satisfy regular expression pattern: [a-z]+]',
    ),
  ],
  ['pattern', { Name: 'ABC' }, one("Value 'ABC' at 'name'", 'Member must satisfy regular expression pattern: [a-z]+')],
  ['enum', { Kind: 'C' }, one("Value 'C' at 'kind'", 'Member must satisfy enum value set: [A, B]')],
  ['too small', { Count: 0 }, one("Value '0' at 'count'", 'Member must have value greater than or equal to 1')],
  ['too large', { Count: 10 }, one("Value '10' at 'count'", 'Member must have value less than or equal to 9')],
  [
    'missing in a list',
    { Things: [{ Key: 'ab' }, { Value: 'x' }] },
    one("Value null at 'things.2.member.key'", 'Member must not be null'),
  ],
  [
    'null is missing',
    { Things: [{ Key: null }] },
    one("Value null at 'things.1.member.key'", 'Member must not be null'),
  ],
  ['missing in a map', { Table: { ab: {} } }, one("Value null at 'table.ab.member.key'", 'Member must not be null')],
  ['empty list', { Things: [] }, one("Value '[]' at 'things'", 'Member must have length greater than or equal to 1')],
  [
    'long list',
    { Names: ['ab', 'cd', 'ef'] },
    one("Value '[ab, cd, ef]' at 'names'", 'Member must have length less than or equal to 2'),
  ],
  [
    'large map',
    { Tags: { ab: 'ab', cd: 'cd', ef: 'ef' } },
    one("Value '{ab=ab, cd=cd, ef=ef}' at 'tags'", 'Member must have length less than or equal to 2'),
  ],
  [
    'map key',
    { Tags: { A: 'ab' } },
    one(
      "Value '{A=ab}' at 'tags'",
      'Map keys must satisfy constraint: [Member must have length less than or equal to 5, Member must have length greater than or equal to 2, Member must satisfy regular expression pattern: [a-z]+]',
    ),
  ],
  [
    'map value',
    { Tags: { ab: 'A' } },
    one(
      "Value '{ab=A}' at 'tags'",
      'Map value must satisfy constraint: [Member must have length less than or equal to 5, Member must have length greater than or equal to 2, Member must satisfy regular expression pattern: [a-z]+]',
    ),
  ],
  [
    'list of lists',
    { Lists: [['ab'], ['ab', 'cd', 'ef']] },
    one("Value '[ab, cd, ef]' at 'lists.2.member'", 'Member must have length less than or equal to 2'),
  ],
  [
    'long blob',
    { Data: 'aGVsbG8=' },
    one(
      "Value 'java.nio.HeapByteBuffer[pos=0 lim=5 cap=5]' at 'data'",
      'Member must have length less than or equal to 4',
    ),
  ],
  [
    'nested',
    { Self: { Self: { Count: 0 } } },
    one("Value '0' at 'self.self.count'", 'Member must have value greater than or equal to 1'),
  ],
  [
    'two at once',
    { Name: 'A', Count: 0 },
    "ValidationException: 3 validation errors detected: Value 'A' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+; Value 'A' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 2; Value '0' at 'count' failed to satisfy constraint: Member must have value greater than or equal to 1",
  ],
  ['string for integer', { Count: '1' }, 'SerializationException: STRING_VALUE can not be converted to an Integer'],
  ['true for integer', { Count: true }, 'SerializationException: TRUE_VALUE can not be converted to an Integer'],
  ['string for long', { Big: '1' }, 'SerializationException: STRING_VALUE can not be converted to a Long'],
  ['list for integer', { Count: [1] }, 'SerializationException: Start of list found where not expected'],
  ['object for integer', { Count: {} }, 'SerializationException: Start of structure or map found where not expected.'],
  ['number for string', { Name: 1 }, 'SerializationException: NUMBER_VALUE can not be converted to a String'],
  ['decimal for string', { Name: 1.5 }, 'SerializationException: DECIMAL_VALUE can not be converted to a String'],
  ['false for string', { Name: false }, 'SerializationException: FALSE_VALUE can not be converted to a String'],
  [
    'number in a list of strings',
    { Names: [1] },
    'SerializationException: NUMBER_VALUE can not be converted to a String',
  ],
  ['string for list', { Names: 'x' }, 'SerializationException: Expected list or null'],
  ['string for structure', { Self: 'x' }, 'SerializationException: Expected null'],
  ['list for structure', { Self: [] }, 'SerializationException: Start of list found where not expected'],
  ['string for map', { Tags: 'x' }, 'SerializationException: Expected map or null'],
  ['string for boolean', { On: 'true' }, 'SerializationException: STRING_VALUE can not be converted to a Boolean'],
  [
    'string for timestamp',
    { At: '2026-01-01T00:00:00Z' },
    'SerializationException: STRING_VALUE can not be converted to milliseconds since epoch',
  ],
  ['timestamp out of range', { At: 1e300 }, 'SerializationException: '],
  ['integer out of range', { Count: 2 ** 31 }, 'SerializationException: '],
  ['broken base64', { Data: 'a*b=' }, 'SerializationException: '],
  ['NUL', { Name: 'a\0b' }, 'SerializationException: '],
  ['half a surrogate pair', { Name: '\ud800' }, 'SerializationException: '],
  ['a list', [], 'SerializationException: Start of list found where not expected'],
  ['a string', 'x', 'SerializationException: '],
  ['null', null, 'SerializationException: '],
  [
    'wrong type wins over constraints',
    { Name: 'A', Count: 'x' },
    'SerializationException: STRING_VALUE can not be converted to an Integer',
  ],
]
for (const [name, input, message] of REFUSED) {
  test(`refused: ${name}`, () => assert.equal(refusal(input), message))
}

test('a null in a list of plain members is told at the list', () => {
  const constraint =
    'Member must satisfy constraint: [Member must have length less than or equal to 5, Member must have length greater than or equal to 2, Member must satisfy regular expression pattern: [a-z]+, Member must not be null]'
  assert.equal(refusal({ Names: ['ab', null] }), one("Value '[ab, null]' at 'names'", constraint))
})

const ACCEPTED: [name: string, input: unknown, output: object][] = [
  ['unknown members are dropped', { Name: 'ab', Other: [1, { deep: true }] }, { Name: 'ab' }],
  ['null members are absent', { Name: null, Names: null }, {}],
  ['open enumeration', { Kind: 'X::Y' }, { Kind: 'X::Y' }],
  ['a timestamp with milliseconds', { At: 1700000000.123 }, { At: new Date(1700000000123) }],
  ['a blob', { Data: 'aGk=' }, { Data: new Uint8Array([104, 105]) }],
  ['a fraction is cut off', { Count: 1.9, Big: -1.5 }, { Count: 1, Big: -1 }],
  ['doubles', { Ratio: 1.5 }, { Ratio: 1.5 }],
]
for (const [name, input, output] of ACCEPTED) {
  test(`accepted: ${name}`, () => assert.deepEqual(validate(toy, 'Do', input), output))
}

test('prototype keys are members like any other, and change nothing', () => {
  const input = JSON.parse('{"__proto__": {"Name": "evil"}, "constructor": 1, "Table": {"__proto__": {"Key": "ab"}}}')
  assert.match(refusal(input), /at 'table' failed to satisfy constraint: Map keys must satisfy/)
  const ssm = validate(ssmModel, 'SendCommand', JSON.parse('{"DocumentName":"abc","Parameters":{"__proto__":["x"]}}'))
  const { Parameters } = ssm as { Parameters: object }
  assert.deepEqual(Object.keys(Parameters), ['__proto__'])
  assert.equal(Object.getPrototypeOf(Parameters), Object.prototype)
  assert.equal(({} as Record<string, unknown>).Name, undefined)
})

test('an input without an end is refused before the stack is', () => {
  const deep = JSON.parse(['{"Self":'.repeat(50_000), '{}', '}'.repeat(50_000)].join(''))
  assert.equal(refusal(deep), 'SerializationException: ')
})

test('at most ten are told', () => {
  const message = refusal({ Things: Array.from({ length: 1000 }, () => ({})) })
  assert.match(message, /^ValidationException: 10 validation errors detected: /)
  assert.equal(message.split('; ').length, 10)
})

test('a long value is quoted in part', () => {
  assert.ok(refusal({ Kind: 'x'.repeat(1_000_000) }).length < 10_000)
})

test('an operation without input takes any object', () => {
  assert.deepEqual(validate(toy, 'Nothing', { a: 1 }), {})
})

const REAL: [name: string, operation: string, input: unknown, message: string][] = [
  ['a required list', 'BatchGetResourceConfig', {}, one("Value null at 'resourceKeys'", 'Member must not be null')],
  [
    'an empty one',
    'BatchGetResourceConfig',
    { resourceKeys: [] },
    one("Value '[]' at 'resourceKeys'", 'Member must have length greater than or equal to 1'),
  ],
  [
    'a key without id',
    'BatchGetResourceConfig',
    { resourceKeys: [{ resourceType: 'AWS::S3::Bucket' }] },
    one("Value null at 'resourceKeys.1.member.resourceId'", 'Member must not be null'),
  ],
  [
    'a capital member',
    'PutConfigRule',
    { ConfigRule: { ConfigRuleName: 'x'.repeat(129), Source: { Owner: 'AWS' } } },
    one(
      `Value '${'x'.repeat(129)}' at 'configRule.configRuleName'`,
      'Member must have length less than or equal to 128',
    ),
  ],
]
for (const [name, operation, input, message] of REAL) {
  test(`AWS Config: ${name}`, () => assert.equal(refusal(input, configModel, operation), message))
}

test("every operation's checks compile and answer an empty object with a fault or an input", () => {
  let count = 0
  for (const model of [configModel, ssmModel]) {
    for (const operation of Object.keys(model.operations)) {
      assert.match(refusal({}, model, operation), /^(accepted|ValidationException: )/, operation)
      count += 1
    }
  }
  assert.equal(count, 97 + 146)
})
