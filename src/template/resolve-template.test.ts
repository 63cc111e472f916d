/** One table for each thing that resolving does, each case a line: that is why it is long. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is CloudFormation's syntax, too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../lib/json.ts'
import { TemplateError } from './template-error.ts'
import { propertiesOfA, resolved } from './testing.ts'

const PARAMETERS = `
Parameters:
  Text: { Type: String, Default: hello }
  Empty: { Type: String, Default: '' }
  Size: { Type: Number, Default: 7 }
  Names: { Type: CommaDelimitedList, Default: 'a, b,c' }
  Sizes: { Type: List<Number>, Default: '1,2' }
  Vpcs: { Type: 'List<AWS::EC2::VPC::Id>', Default: 'vpc-1' }
Mappings:
  Places:
    us-east-1: { Name: Virginia, Zones: [a, b], Count: 6 }
Conditions:
  Holds: !Equals [!Ref Text, hello]
  Fails: !Not [!Condition Holds]
  Both: !And [!Condition Holds, !Condition Fails]
  Either: !Or [!Condition Holds, !Condition Fails]
  Seven: !Equals [!Ref Size, 7]
  Filled: !Not [!Equals ['', !Ref Empty]]
  Same: !Equals [!Ref Names, !Split [',', 'a,b,c']]
  Picked: !Equals [!If [Fails, x, !FindInMap [Places, !Ref 'AWS::Region', Name]], Virginia]
Resources:
  B: { Type: T }
`

const functions: [name: string, property: string, expected: Json | undefined][] = [
  ['Ref of a text', '!Ref Text', 'hello'],
  ['Ref in full', '{ Ref: Text }', 'hello'],
  ['Ref of a number', '!Ref Size', '7'],
  ['Ref of a list', '!Ref Names', ['a', 'b', 'c']],
  ['Ref of a list of numbers', '!Ref Sizes', ['1', '2']],
  ['Ref of a list of an AWS type', '!Ref Vpcs', ['vpc-1']],
  ['Ref of a resource', '!Ref B', 'B'],
  ['Ref of a pseudo parameter', '!Ref AWS::Region', 'us-east-1'],
  ['Ref of a pseudo parameter that is a list', '!Ref AWS::NotificationARNs', ['arn:one', 'arn:two']],
  ['Ref of no value', '!Ref AWS::NoValue', undefined],
  ['no value in a list', '[a, !Ref AWS::NoValue, b]', ['a', 'b']],
  ['no value in a map', '{ a: 1, b: !Ref AWS::NoValue }', { a: 1 }],
  ['If that holds', '!If [Holds, 1, 2]', 1],
  ['If that does not hold', '!If [Fails, 1, 2]', 2],
  ['If of a whole map', '!If [Holds, { a: !Ref Text }, !Ref AWS::NoValue]', { a: 'hello' }],
  ['If that drops a whole map', '!If [Fails, { a: !Ref Text }, !Ref AWS::NoValue]', undefined],
  ['If in an If', '!If [Fails, 1, !If [Holds, !If [Fails, 2, 3], 4]]', 3],
  ['If in full, the branch not taken never evaluated', "{ 'Fn::If': [Holds, a, { 'Fn::Select': [9, []] }] }", 'a'],
  ['And', '!If [Both, 1, 2]', 2],
  ['Or', '!If [Either, 1, 2]', 1],
  ['a number equals its digits', '!If [Seven, 1, 2]', 1],
  ['an empty parameter', '!If [Filled, 1, 2]', 2],
  ['lists are equal', '!If [Same, 1, 2]', 1],
  ['If and FindInMap in a condition', '!If [Picked, 1, 2]', 1],
  ['Sub of a parameter', '!Sub "${Text} world"', 'hello world'],
  ['Sub of a pseudo parameter', '!Sub arn:${AWS::Partition}:s3:::x', 'arn:aws:s3:::x'],
  ['Sub of a resource', '!Sub "${B}"', 'B'],
  ['Sub of an attribute', '!Sub "${B.Arn.Deep}"', 'B.Arn.Deep'],
  ['Sub of nothing', '!Sub plain $ {x} $', 'plain $ {x} $'],
  ['Sub with a literal', '!Sub "${!Text} ${Text}"', '${Text} hello'],
  ['Sub with a map', '!Sub ["${x}-${Text}-${y.z}", { x: !Ref Size, y.z: 1 }]', '7-hello-1'],
  ['Sub with a map that hides a parameter', '!Sub ["${Text}", { Text: own }]', 'own'],
  ['Join', '!Join ["-", [a, 1, !Ref Text]]', 'a-1-hello'],
  ['Join of a list parameter', '!Join ["|", !Ref Names]', 'a|b|c'],
  ['Join without a delimiter', '!Join ["", [a, b]]', 'ab'],
  ['Join drops no value', '!Join [",", [a, !Ref AWS::NoValue]]', 'a'],
  ['Select', '!Select [1, [a, b]]', 'b'],
  ['Select with digits in quotes', "!Select ['0', !Ref Names]", 'a'],
  ['Select of a Split', '!Select [2, !Split [":", "arn:aws:s3"]]', 's3'],
  ['Split', '!Split [",", "a,,b"]', ['a', '', 'b']],
  ['FindInMap', '!FindInMap [Places, !Ref "AWS::Region", Name]', 'Virginia'],
  ['FindInMap of a list', '!FindInMap [Places, us-east-1, Zones]', ['a', 'b']],
  ['FindInMap of a number', '!FindInMap [Places, us-east-1, Count]', 6],
  ['GetAtt', '!GetAtt B.Arn', 'B.Arn'],
  ['GetAtt of a path', '!GetAtt B.Compliance.Type', 'B.Compliance.Type'],
  ['GetAtt in full', "{ 'Fn::GetAtt': [B, !Ref Text] }", 'B.hello'],
  ['Condition is a key like any other', '{ Condition: { Bool: { x: true } } }', { Condition: { Bool: { x: true } } }],
]
for (const [name, property, expected] of functions) {
  test(name, () => {
    assert.deepEqual(propertiesOfA(`P: ${property}`, PARAMETERS), expected === undefined ? {} : { P: expected })
  })
}

const refused: [name: string, property: string, message: string | RegExp][] = [
  [
    'Ref of nothing',
    '!Ref Nothing',
    'Template format error: Unresolved resource dependencies [Nothing] in the Resources block of the template',
  ],
  ['Ref of a map', '!Ref { a: b }', 'Template error: every Ref object must have a single String value.'],
  [
    'Ref of nothing in a branch that is not taken',
    '!If [Fails, !Ref Nothing, 1]',
    /Unresolved resource dependencies \[Nothing\]/,
  ],
  [
    'If of an unknown condition',
    '!If [Maybe, 1, 2]',
    'Template format error: Unresolved condition dependency Maybe in the Resources block of the template',
  ],
  ['If of two', '!If [Holds, 1]', /^Template error: Fn::If requires a list argument/],
  ['If whose condition is a function', '!If [!Ref Text, 1, 2]', /^Template error: Fn::If requires a list argument/],
  ['Sub of a list', '!Sub "${Names}"', 'Template error: Fn::Sub expression does not resolve to a string: ${Names}'],
  ['Sub of an unknown name', '!Sub "${Nothing}"', /Unresolved resource dependencies \[Nothing\]/],
  [
    'Sub of an unknown resource',
    '!Sub "${Nothing.Arn}"',
    'Template error: instance of Fn::GetAtt references undefined resource Nothing',
  ],
  ['Sub without a text', '!Sub [[a]]', /^Template error: One or more Fn::Sub intrinsic functions/],
  ['Sub of three', '!Sub [a, {b: c}, d]', /^Template error: One or more Fn::Sub intrinsic functions/],
  ['Join of a text', '!Join [",", abc]', /^Template error: every Fn::Join object requires two parameters/],
  ['Join of maps', '!Join [",", [{ a: b }]]', /^Template error: every Fn::Join object requires two parameters/],
  [
    'Select beyond the end',
    '!Select [3, [a]]',
    'Template error: Fn::Select cannot select nonexistent value at index 3',
  ],
  [
    'Select of a negative index',
    '!Select [-1, [a]]',
    /^Template error: every Fn::Select object requires two non-empty/,
  ],
  ['Select of a text', '!Select [0, abc]', /^Template error: every Fn::Select object requires two non-empty/],
  ['Split without a delimiter', '!Split ["", abc]', /^Template error: every Fn::Split object requires two parameters/],
  ['Split of a list', '!Split [",", [a]]', /^Template error: every Fn::Split object requires two parameters/],
  [
    'FindInMap of an unknown map',
    '!FindInMap [Nope, a, b]',
    "Template error: Mapping named 'Nope' is not present in the 'Mappings' section of template.",
  ],
  [
    'FindInMap of an unknown key',
    '!FindInMap [Places, a, b]',
    'Template error: Unable to get mapping for Places::a::b',
  ],
  [
    'FindInMap of two',
    '!FindInMap [Places, a]',
    /^Template error: every Fn::FindInMap object requires three parameters/,
  ],
  ['GetAtt without an attribute', '!GetAtt B', /^Template error: every Fn::GetAtt object requires two non-empty/],
  [
    'GetAtt of an unknown resource',
    '!GetAtt C.Arn',
    'Template error: instance of Fn::GetAtt references undefined resource C',
  ],
  [
    'GetAtt of an unknown attribute',
    '!GetAtt B.None',
    'Template error: resource B does not support attribute type None in Fn::GetAtt',
  ],
  ['a function that does not exist', '!Frobnicate x', 'Template error: Unsupported function Fn::Frobnicate.'],
  ['a function of the prototype', "{ 'Fn::constructor': x }", 'Template error: Unsupported function Fn::constructor.'],
]
for (const [name, property, message] of refused) {
  test(`refused: ${name}`, () => {
    assert.throws(
      () => propertiesOfA(`P: ${property}`, PARAMETERS),
      (error) => {
        assert.ok(error instanceof TemplateError)
        assert.ok(error.at !== undefined && error.at.line > 20, 'it says where')
        if (typeof message === 'string') assert.equal(error.message, message)
        else assert.match(error.message, message)
        return true
      },
    )
  })
}

const parameterCases: [name: string, declared: string, given: Record<string, string>, expected: Json | RegExp][] = [
  ['its default', '{ Type: String, Default: a }', {}, 'a'],
  ['what is given', '{ Type: String, Default: a }', { P: 'b' }, 'b'],
  ['an unquoted default', '{ Type: String, Default: true }', {}, 'true'],
  ['a date', '{ Type: String, Default: 2012-10-17 }', {}, '2012-10-17'],
  ['the id of an account', '{ Type: String, Default: 123456789012 }', {}, '123456789012'],
  ['digits that no double holds', '{ Type: String, Default: 12345678901234567890 }', {}, '12345678901234567890'],
  ['an AWS type', '{ Type: "AWS::EC2::VPC::Id" }', { P: 'vpc-1' }, 'vpc-1'],
  ['an empty list', '{ Type: CommaDelimitedList, Default: "" }', {}, []],
  ['no value', '{ Type: String }', {}, /^Parameters: \[P\] must have values$/],
  ['an unknown one', '{ Type: String, Default: a }', { Q: 'b' }, /^Parameters: \[Q\] do not exist in the template$/],
  ['one of the prototype', '{ Type: String, Default: a }', { toString: 'b' }, /^Parameters: \[toString\] do not exist/],
  [
    'not allowed',
    '{ Type: String, AllowedValues: [true, b] }',
    { P: 'c' },
    /^Parameter 'P' must be one of AllowedValues$/,
  ],
  ['allowed', '{ Type: String, AllowedValues: [true, b] }', { P: 'true' }, 'true'],
  [
    'no match',
    '{ Type: String, AllowedPattern: "[a-z]+" }',
    { P: 'abc1' },
    /^Parameter 'P' must match pattern \[a-z\]\+$/,
  ],
  ['a match', '{ Type: String, AllowedPattern: "(?i)[a-z\\\\-_]+" }', { P: 'AB-c' }, 'AB-c'],
  ['no pattern', '{ Type: String, AllowedPattern: "(" }', { P: 'a' }, /invalid AllowedPattern \(/],
  [
    'a pattern that never ends',
    '{ Type: String, AllowedPattern: "(a+)+b" }',
    { P: 'a'.repeat(60) },
    /takes too long to match/,
  ],
  [
    'constraint description',
    '{ Type: String, AllowedPattern: "[a-z]+", ConstraintDescription: must be letters. }',
    { P: '1' },
    /^Parameter P failed to satisfy constraint: must be letters\.$/,
  ],
  ['too short', '{ Type: String, MinLength: 3 }', { P: 'ab' }, /^Parameter 'P' must contain at least 3 characters$/],
  ['too long', '{ Type: String, MaxLength: "1" }', { P: 'ab' }, /^Parameter 'P' must contain at most 1 characters$/],
  ['no number', '{ Type: Number }', { P: 'x' }, /^Parameter 'P' must be a number$/],
  ['an empty number', '{ Type: Number }', { P: '' }, /^Parameter 'P' must be a number$/],
  ['too small', '{ Type: Number, MinValue: 3 }', { P: '2.5' }, /^Parameter 'P' must be a number not less than 3$/],
  ['too large', '{ Type: Number, MaxValue: 3 }', { P: '4' }, /^Parameter 'P' must be a number not greater than 3$/],
  ['one of a list no number', '{ Type: List<Number> }', { P: '1,x' }, /^Parameter 'P' must be a number$/],
  ['an unknown type', '{ Type: Text }', {}, /^Template format error: Unrecognized parameter type: Text$/],
  ['a type that is looked up', '{ Type: "AWS::SSM::Parameter::Value<String>" }', {}, /Unrecognized parameter type/],
  ['no type', '{ Default: a }', {}, /^Template format error: Every Parameters object must contain a Type member\.$/],
  ['an unknown property', '{ Type: String, Defualt: a }', {}, /^Invalid template parameter property 'Defualt'$/],
  [
    'a default that is a list',
    '{ Type: String, Default: [a] }',
    {},
    /^Template format error: Every Default member must be a string\.$/,
  ],
]
for (const [name, declared, given, expected] of parameterCases) {
  test(`a parameter with ${name}`, () => {
    const run = () => propertiesOfA('P: !Ref P', `Parameters:\n  P: ${declared}`, given)
    if (expected instanceof RegExp)
      assert.throws(run, (error) => error instanceof TemplateError && expected.test(error.message))
    else assert.deepEqual(run(), { P: expected })
  })
}

const orders: [name: string, resources: string, expected: string[] | RegExp][] = [
  ['the order of the text', 'B: {Type: T}\nA: {Type: T}', ['B', 'A']],
  ['after what Ref names', 'A: {Type: T, Properties: {p: !Ref B}}\nB: {Type: T}', ['B', 'A']],
  ['after what GetAtt names', 'A: {Type: T, Properties: {p: [{q: !GetAtt B.Arn}]}}\nB: {Type: T}', ['B', 'A']],
  ['after what Sub names', 'A: {Type: T, Properties: {p: !Sub "${B.Arn}"}}\nB: {Type: T}', ['B', 'A']],
  ['after what DependsOn names', 'A: {Type: T, DependsOn: B}\nB: {Type: T}', ['B', 'A']],
  ['after all that DependsOn names', 'A: {Type: T, DependsOn: [C, B]}\nB: {Type: T}\nC: {Type: T}', ['C', 'B', 'A']],
  ['a condition that holds', 'A: {Type: T, Condition: Holds}', ['A']],
  ['a condition that does not hold', 'A: {Type: T, Condition: Fails}\nB: {Type: T}', ['B']],
  ['DependsOn of what is not made', 'A: {Type: T, Condition: Fails}\nB: {Type: T, DependsOn: A}', ['B']],
  [
    'Ref of what is not made',
    'A: {Type: T, Condition: Fails}\nB: {Type: T, Properties: {p: !Ref A}}',
    /Unresolved resource dependencies \[A\]/,
  ],
  [
    'a circle of references',
    'A: {Type: T, Properties: {p: !Ref B}}\nB: {Type: T, DependsOn: A}',
    /^Circular dependency between resources: \[A, B\]$/,
  ],
  ['a resource that depends on itself', 'A: {Type: T, DependsOn: A}', /^Circular dependency between resources: \[A\]$/],
  ['DependsOn of nothing', 'A: {Type: T, DependsOn: X}', /Unresolved resource dependencies \[X\]/],
  [
    'DependsOn of a map',
    'A: {Type: T, DependsOn: {a: b}}',
    /\[\/Resources\/A\/DependsOn\] must be a string or a list of strings/,
  ],
  ['an unknown condition', 'A: {Type: T, Condition: X}', /Unresolved condition dependency X in the Resources block/],
  [
    'conditions in a circle',
    'A: {Type: T, Condition: Round}',
    /^Template format error: Circular dependency between conditions: \[Round, About\]$/,
  ],
  ['no type', 'A: {Properties: {}}', /\[\/Resources\/A\] Every Resources object must contain a Type member\.$/],
  ['a name with a hyphen', 'a-b: {Type: T}', /Resource name a-b is non alphanumeric\.$/],
  ['properties that are a list', 'A: {Type: T, Properties: [a]}', /\[\/Resources\/A\/Properties\] must be a map\.$/],
]
for (const [name, resources, expected] of orders) {
  test(`resources: ${name}`, () => {
    const conditions =
      'Conditions:\n  Fails: !Equals [a, b]\n  Holds: !Equals [a, a]\n  Round: !Not [!Condition About]\n  About: !Not [!Condition Round]\n'
    const run = () =>
      resolved(`${conditions}Resources:\n  ${resources.replaceAll('\n', '\n  ')}`).map(({ logicalId }) => logicalId)
    if (expected instanceof RegExp)
      assert.throws(run, (error) => error instanceof TemplateError && expected.test(error.message))
    else assert.deepEqual(run(), expected)
  })
}

const conditionCases: [name: string, condition: string, message: RegExp][] = [
  ['a Ref alone', '!Ref AWS::Region', /^Template error: Conditions can only be boolean operations/],
  ['a text', 'true', /^Template error: Conditions can only be boolean operations/],
  ['Equals of one', '!Equals [a]', /every Fn::Equals object requires a list of 2 string parameters\.$/],
  ['Not of two', '!Not [!Equals [a, b], !Equals [a, b]]', /every Fn::Not object requires one boolean parameter\.$/],
  ['And of one', '!And [!Equals [a, b]]', /every Fn::And object requires a list of at least 2 and at most 10 boolean/],
  [
    'Or of eleven',
    `!Or [${'!Equals [a, b],'.repeat(11)}]`,
    /every Fn::Or object requires a list of at least 2 and at most 10 boolean/,
  ],
  [
    'a resource',
    '!Equals [!Ref A, a]',
    /Unresolved dependencies \[A\]\. Cannot reference resources in the Conditions block/,
  ],
  ['an unknown condition', '!Not [!Condition X]', /Unresolved condition dependency X in the Conditions block/],
]
for (const [name, condition, message] of conditionCases) {
  test(`refused as a condition: ${name}`, () => {
    assert.throws(
      () => resolved(`Conditions:\n  C: ${condition}\nResources:\n  A: {Type: T, Condition: C}`),
      (error) => error instanceof TemplateError && message.test(error.message),
    )
  })
}

test('what stands beside type and properties is kept as it is written', () => {
  const [a] = resolved('Resources: {A: {Type: T, Controls: [CC6.1, 1.10], Metadata: {x: !Ref y}}}')
  assert.deepEqual(a!.rest, { Controls: ['CC6.1', 1.1], Metadata: { x: { Ref: 'y' } } })
})

const bombs: [name: string, text: string][] = [
  ['Sub in Sub', `Resources: {A: {Type: T, Properties: {p: ${bomb(9)}}}}`],
  [
    'Join of joins',
    `Parameters: {P: {Type: String, Default: ${'x'.repeat(4000)}}}\nResources: {A: {Type: T, Properties: {p: [${'!Ref P,'.repeat(5000)}]}}}`,
  ],
  [
    'a mapping that finds itself',
    'Mappings: {M: {a: {b: !FindInMap [M, a, b]}}}\nResources: {A: {Type: T, Properties: {p: !FindInMap [M, a, b]}}}',
  ],
  [
    'a long chain',
    `Resources:\n${Array.from({ length: 2000 }, (_, i) => `  A${i}: {Type: T, DependsOn: A${i + 1}}\n`).join('')}  A2000: {Type: T}`,
  ],
]
function bomb(depth: number): string {
  const inner = depth === 0 ? 'lol' : bomb(depth - 1)
  return `!Sub ["${'${x}'.repeat(10)}", {x: ${inner}}]`
}
for (const [name, text] of bombs) {
  test(`defused: ${name}`, () => {
    assert.throws(
      () => resolved(text),
      (error) => error instanceof TemplateError && /(too large|too deeply)\.$/.test(error.message),
    )
  })
}
