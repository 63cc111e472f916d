import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Dialect, DocumentError, readDocument } from './read-document.ts'
import { jsonOf, kindOf, type ValueMap } from './value.ts'

const read = (text: string, dialect: Dialect = 'validate') => readDocument(text, dialect).value
const kinds = (text: string) =>
  (['validate', 'test'] as const).map((dialect) => kindOf((read(`k: ${text}`, dialect) as ValueMap).k!))

/** A scalar without quotes, and its kind for `validate` and for `test`: as cfn-guard 3.1.1 has it. */
const SCALARS: Readonly<Record<string, readonly [string, string]>> = {
  true: ['bool', 'bool'],
  True: ['String', 'bool'],
  yes: ['String', 'String'],
  '~': ['null', 'null'],
  Null: ['null', 'null'],
  '': ['String', 'null'],
  '1': ['int', 'int'],
  '+1': ['int', 'int'],
  '010': ['int', 'String'],
  '0x10': ['String', 'int'],
  '0o17': ['String', 'int'],
  '1_000': ['String', 'String'],
  '1.0': ['float', 'float'],
  '.5': ['float', 'float'],
  '5.': ['float', 'float'],
  '1e3': ['float', 'float'],
  '9223372036854775808': ['float', 'float'],
  '2012-10-17': ['String', 'String'],
  '"1"': ['String', 'String'],
  '!!str 1': ['String', 'String'],
  '!Ref X': ['map', 'map'],
  '!Nothing x': ['String', 'String'],
  '[1]': ['array', 'array'],
}

for (const [text, expected] of Object.entries(SCALARS)) {
  test(`YAML's ${text || 'nothing'} is ${expected.join(' or ')}`, () => assert.deepEqual(kinds(text), expected))
}

test('short forms are the functions that they are short for', () => {
  const text =
    'a: !Ref B\nb: !GetAtt A.B\nc: !Sub ["x", {y: 1}]\nd: !Condition C\ne: !If [x, !Ref Y, z]\nf: !Cidr [a]\n'
  assert.deepEqual(jsonOf(read(text)), {
    a: { Ref: 'B' },
    b: { 'Fn::GetAtt': 'A.B' },
    c: { 'Fn::Sub': ['x', { y: 1 }] },
    d: { Condition: 'C' },
    e: { 'Fn::If': ['x', { Ref: 'Y' }, 'z'] },
    f: ['a'],
  })
})

test('in JSON a float stays a float', () => {
  const value = read('{"a": 1.0, "b": 1, "c": 1e2, "d": 1.5}') as ValueMap
  assert.deepEqual(
    Object.values(value).map((each) => kindOf(each!)),
    ['float', 'int', 'float', 'float'],
  )
})

test('braces begin YAML, too', () => assert.deepEqual(jsonOf(read('{a: !Ref B}')), { a: { Ref: 'B' } }))

const REFUSED: Readonly<Record<string, string>> = {
  'a: [': 'no YAML',
  'a: &x 1\nb: *x': 'an alias',
  '? [a]\n: 1': 'a key that is no string',
  [`${'['.repeat(500)}${']'.repeat(500)}`]: 'deep JSON',
  [`a: ${'{b: '.repeat(500)}1${'}'.repeat(500)}`]: 'deep braces',
  [Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')]: 'deep columns',
  ['- '.repeat(500)]: 'deep dashes',
}

for (const [text, what] of Object.entries(REFUSED)) {
  test(`${what} is refused`, () => assert.throws(() => read(text), DocumentError))
}

test('a path is found in the text, or the last on the way that is there', () => {
  for (const text of [
    'Resources:\n  A:\n    Tags:\n      - Key: a\n      - Key: b\n',
    '{"Resources":\n{"A":\n{"Tags":\n[{"Key":"a"},\n{"Key": "b"}]}}}',
  ]) {
    const { locate } = readDocument(text, 'validate')
    const lines = ['/', '/Resources/A', '/Resources/A/Tags/1/Key', '/Resources/A/Nothing/more'].map(
      (path) => locate(path).line,
    )
    assert.deepEqual(lines, [1, 2, 5, 2])
  }
})
