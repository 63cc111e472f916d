import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../lib/json.ts'
import { plain } from './node.ts'
import { parseTemplate } from './parse-template.ts'
import { parseText } from './parse-text.ts'
import { TemplateError } from './template-error.ts'

const texts: [name: string, text: string, expected: Json][] = [
  ['booleans of YAML 1.1', 'a: yes\nb: Off\nc: True', { a: true, b: false, c: true }],
  ['what is no boolean', 'a: y\nb: "yes"', { a: 'y', b: 'yes' }],
  ['numbers of YAML 1.1', 'a: 0777\nb: 1_000\nc: 0x1f\nd: 1:30\ne: .5', { a: 511, b: 1000, c: 31, d: 90, e: 0.5 }],
  ['dates are texts', 'a: 2012-10-17', { a: '2012-10-17' }],
  ['a merge key is a key', 'a: { <<: { b: 1 } }', { a: { '<<': { b: 1 } } }],
  ['keys are texts', '1: a\n012345: b\non: c', { '1': 'a', '012345': 'b', true: 'c' }],
  [
    'short forms',
    'a: !Ref b\nc: !GetAtt d.e.f\ng: !Sub [x, { y: !Ref z }]',
    { a: { Ref: 'b' }, c: { 'Fn::GetAtt': ['d', 'e.f'] }, g: { 'Fn::Sub': ['x', { y: { Ref: 'z' } }] } },
  ],
  ['a condition in short', 'a: !Not [!Condition b]', { a: { 'Fn::Not': [{ Condition: 'b' }] } }],
  [
    'CRLF, a byte order mark, comments, no end of line',
    '\ufeff# about\r\na: 1 # one\r\nb: >-\r\n  two\r\n  lines',
    { a: 1, b: 'two lines' },
  ],
  ['plain scalars over lines', 'a: one\n  two\nb: 1', { a: 'one two', b: 1 }],
  [
    'JSON with tabs and escapes',
    '{"a":\t1,\n\t"b\\u00e9\\/": ["\\ud83d\\ude00", true, 1.5e3]}',
    { a: 1, 'bé/': ['😀', true, 1500] },
  ],
  ['a key of the prototype', '{"__proto__": 1, "constructor": 2}', JSON.parse('{"__proto__": 1, "constructor": 2}')],
]
for (const [name, text, expected] of texts) {
  test(name, () => {
    assert.deepEqual(plain(parseText(text)), expected)
  })
}

const MALFORMED = 'not well-formed. (line'
const refused: [name: string, text: string, message: string][] = [
  ['nothing', '', 'Template format error: unsupported structure.'],
  ['a list', '- a', 'Template format error: unsupported structure.'],
  ['a text', 'file://template.yaml', 'Template format error: unsupported structure.'],
  ['YAML that is none', 'a: b: c', `Template format error: YAML ${MALFORMED} 1, column 4)`],
  ['a flow that does not end', 'a: [1', `Template format error: YAML ${MALFORMED} 1, column 6)`],
  ['a tab as indentation', 'a:\n\tb: 1', `Template format error: YAML ${MALFORMED} 2, column 1)`],
  ['a key twice', 'a: 1\nb: 1\na: 2', `Template format error: YAML ${MALFORMED} 3, column 1)`],
  ['a key that is a list', '? [a]\n: b', `Template format error: YAML ${MALFORMED} 1, column 3)`],
  ['a second document', 'a: 1\n---\nb: 1', `Template format error: YAML ${MALFORMED} 2, column 1)`],
  ['JSON that is none', '{"a": 1,}', `Template format error: JSON ${MALFORMED} 1, column 9)`],
  ['YAML in braces', '{a: b}', `Template format error: JSON ${MALFORMED} 1, column 2)`],
  ['an alias', 'a: &x 1\nb: *x', 'Template error: YAML aliases are not allowed in CloudFormation templates'],
  [
    'a bomb of aliases',
    'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]',
    'Template error: YAML aliases are not allowed in CloudFormation templates',
  ],
  [
    'a null',
    'Resources:\n  A:\n    Type: T\n    Properties:\n',
    "[/Resources/A/Properties] 'null' values are not allowed in templates",
  ],
  ['a null in JSON', '{"a": [null]}', "[/a/0] 'null' values are not allowed in templates"],
  ['binary', 'a: !!binary aGk=', 'Template format error: unsupported YAML type tag:yaml.org,2002:binary.'],
  ['too deep a flow', `a: ${'['.repeat(20_000)}`, 'Template format error: nested more than 100 levels deep.'],
  ['too deep a list', '- '.repeat(20_000), 'Template format error: nested more than 100 levels deep.'],
  ['too deep a JSON', '{"a":'.repeat(2000), 'Template format error: nested more than 100 levels deep.'],
  ['too long a text', `a: ${'x'.repeat(1_048_576)}`, 'Template may not exceed 1048576 bytes in size, it has 1048579.'],
  ['no resources', 'Resources: {}', 'Template format error: At least one Resources member must be defined.'],
  ['resources that are a list', 'Resources: [a]', 'Template format error: Resources section must be a map.'],
  ['an unknown section', 'Resource: {}', 'Invalid template property or properties [Resource]'],
  [
    'macros',
    'Transform: AWS::Serverless\nResources: {A: {Type: T}}',
    'Invalid template property or properties [Transform]',
  ],
  [
    'another version',
    'AWSTemplateFormatVersion: 2011-01-01\nResources: {A: {Type: T}}',
    'Template format error: unsupported value for AWSTemplateFormatVersion.',
  ],
  [
    'a mapping of texts',
    'Mappings: {M: {a: b}}\nResources: {A: {Type: T}}',
    'Template format error: Every Mappings member M must be a map of maps.',
  ],
]
for (const [name, text, message] of refused) {
  test(`refused: ${name}`, () => {
    assert.throws(
      () => parseTemplate(text),
      (error) => {
        assert.ok(error instanceof TemplateError)
        assert.equal(error.message, message)
        return true
      },
    )
  })
}

test('the order of sections does not matter, and what is not needed is left alone', () => {
  const template = parseTemplate(`
Outputs: { O: { Value: !GetAtt Nothing.x } }
Conditions: { C: !Equals [!Ref P, a] }
Resources: { A: { Type: T, Condition: C } }
Metadata: { x: [1] }
Parameters: { P: { Type: String } }
AWSTemplateFormatVersion: 2010-09-09
Description: About it`)
  assert.equal(template.description, 'About it')
  assert.deepEqual(
    [...template.resources.keys(), ...template.parameters.keys(), ...template.conditions.keys()],
    ['A', 'P', 'C'],
  )
})
