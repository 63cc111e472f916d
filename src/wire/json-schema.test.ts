import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from './fault.ts'
import { checkJson } from './json-schema.ts'
import type { JsonSchema } from './operation.ts'

const schema: JsonSchema = {
  type: 'object',
  required: ['type'],
  properties: {
    type: { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z]+$' },
    mode: { type: 'string', enum: ['a', 'b'], default: 'a' },
    limit: { type: 'integer', minimum: 1, maximum: 9 },
    share: { type: 'number' },
    on: { type: 'boolean' },
    from: { type: 'string', format: 'date-time' },
    ids: {
      type: 'array',
      maxItems: 2,
      items: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
    },
    tags: { type: 'object', additionalProperties: { type: 'string' } },
    free: {},
  },
}

const ACCEPTED: [name: string, json: object, output: object][] = [
  ['defaults are filled in', { type: 'abc' }, { type: 'abc', mode: 'a' }],
  ['null is absent', { type: 'abc', mode: null, limit: null }, { type: 'abc', mode: 'a' }],
  [
    'everything',
    {
      type: 'abc',
      mode: 'b',
      limit: 9,
      share: 0.5,
      on: false,
      from: '2026-01-31T12:00:00.5+01:00',
      ids: [{ id: 'x' }],
      tags: { a: 'b' },
      free: [1],
    },
    {
      type: 'abc',
      mode: 'b',
      limit: 9,
      share: 0.5,
      on: false,
      from: '2026-01-31T12:00:00.5+01:00',
      ids: [{ id: 'x' }],
      tags: { a: 'b' },
      free: [1],
    },
  ],
]
for (const [name, json, output] of ACCEPTED) {
  test(`accepted: ${name}`, () => assert.deepEqual(checkJson(schema, json), output))
}

const REFUSED: [name: string, json: unknown, message: string][] = [
  ['missing', {}, "Value null at 'type' failed to satisfy constraint: Member must not be null"],
  [
    'long',
    { type: 'abcdef' },
    "Value 'abcdef' at 'type' failed to satisfy constraint: Member must have length less than or equal to 5",
  ],
  [
    'pattern',
    { type: 'AB' },
    "Value 'AB' at 'type' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]+$",
  ],
  [
    'enum',
    { type: 'abc', mode: 'c' },
    "Value 'c' at 'mode' failed to satisfy constraint: Member must satisfy enum value set: [a, b]",
  ],
  [
    'large',
    { type: 'abc', limit: 10 },
    "Value '10' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 9",
  ],
  [
    'a fraction',
    { type: 'abc', limit: 1.5 },
    "Value at 'limit' failed to satisfy constraint: Member must be of type integer",
  ],
  [
    'a string for a boolean',
    { type: 'abc', on: 'yes' },
    "Value at 'on' failed to satisfy constraint: Member must be of type boolean",
  ],
  [
    'a list for an object',
    { type: 'abc', tags: [] },
    "Value at 'tags' failed to satisfy constraint: Member must be of type object",
  ],
  [
    'no date',
    { type: 'abc', from: '2026-13-31T12:00:00Z' },
    "Value '2026-13-31T12:00:00Z' at 'from' failed to satisfy constraint: Member must be a date and time as in RFC 3339, such as 2026-01-31T12:00:00Z",
  ],
  [
    'within a list',
    { type: 'abc', ids: [{ id: 'x' }, {}] },
    "Value null at 'ids.2.member.id' failed to satisfy constraint: Member must not be null",
  ],
  [
    'too many',
    { type: 'abc', ids: [{ id: 'x' }, { id: 'x' }, { id: 'x' }] },
    "Value at 'ids' failed to satisfy constraint: Member must have length less than or equal to 2",
  ],
  [
    'within a map',
    { type: 'abc', tags: { a: 1 } },
    "Value at 'tags.a' failed to satisfy constraint: Member must be of type string",
  ],
  ['unknown', { type: 'abc', other: 1 }, "Value at 'other' failed to satisfy constraint: Member is not known"],
  [
    'a prototype',
    JSON.parse('{"type":"abc","__proto__":{}}'),
    "Value at '__proto__' failed to satisfy constraint: Member is not known",
  ],
]
for (const [name, json, told] of REFUSED) {
  test(`refused: ${name}`, () => {
    assert.throws(
      () => checkJson(schema, json),
      new Fault('ValidationException', `1 validation error detected: ${told}`),
    )
  })
}

for (const json of [null, 'x', 1, []]) {
  test(`${JSON.stringify(json)} is no object`, () => {
    assert.throws(() => checkJson(schema, json), { code: 'SerializationException' })
  })
}
