import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GuardError } from './guard-error.ts'
import { parseGuard } from './parser.ts'

function errorOf(policy: string): GuardError {
  try {
    parseGuard(policy)
  } catch (error) {
    assert.ok(error instanceof GuardError)
    return error
  }
  return assert.fail(`parsed: ${policy}`)
}

const NO_OPERATOR = /^expected an operator/
const NO_VALUE = /^expected a property, a variable or a value/

const ERRORS: readonly (readonly [policy: string, at: string, reason: RegExp])[] = [
  ['rule', '1:5', NO_OPERATOR],
  ['rule {', '1:6', /^expected the name of a rule, found '\{'$/],
  ['rule r', '1:7', /^expected '\{', found the end of the policy$/],
  ['rule r { }', '1:10', NO_VALUE],
  ['rule r { a exists', '1:18', NO_VALUE],
  ['rule r {\n  a.b\n}', '3:1', NO_OPERATOR],
  ['rule r { a b exists }', '1:12', NO_OPERATOR],
  ['rule r { a == }', '1:15', NO_VALUE],
  ['rule r { a == "x }', '1:15', /^the string is not closed$/],
  ['rule r { a == /x }', '1:15', /^the regular expression is not closed$/],
  ['rule r { a == /(x/ }', '1:15', /^the regular expression is not valid: a group is not closed$/],
  ['rule r { a == 1x }', '1:15', /^a number cannot run into a name$/],
  ['rule r { a == 9223372036854775808 }', '1:15', /^the number is out of range$/],
  ['rule r { a == 1e999 }', '1:15', /^the number is out of range$/],
  ['rule r { a in [1, 2 }', '1:21', /^expected ',' or ']', found '\}'$/],
  ['rule r { a == { b 1 } }', '1:19', /^expected ':', found '1'$/],
  ['rule r { a in r[1,b] }', '1:15', /^the limits of a range must be of one kind$/],
  ['rule r { a exists <<x }', '1:19', /^the message is not closed with >>$/],
  ['rule r { a[ }', '1:13', NO_VALUE],
  ['rule r { a[ b exists }', '1:22', /^expected/],
  ['rule r { a[ keys exists ] }', '1:18', /^expected '==', '!=', 'in' or 'not in' after keys/],
  ['rule r { a.* }', '1:14', NO_OPERATOR],
  ['rule r { a. exists }', '1:12', /^expected a property, an index, a variable or '\*'/],
  ['rule r { % exists }', '1:11', /^expected the name of a variable/],
  ['rule r { a[99999999999] exists }', '1:12', /^the index is out of range$/],
  ['rule r { c(1, }', '1:15', NO_VALUE],
  ['rule r(a,) { b exists }', '1:10', /^expected the name of a parameter/],
  ['rule r { let a 1 }', '1:16', /^expected '=' or ':='/],
  ['rule r when { a exists }', '1:13', NO_VALUE],
  ['let a = 1 2', '1:11', NO_VALUE],
  ['AWS::A::B::C { a exists }', '1:1', /^a resource type has two or three parts$/],
  ['AWS::A::B{ a exists }', '1:10', /^expected white space after the resource type/],
  ['rule r { b { a\n } }', '2:2', NO_OPERATOR],
  ['rule r { a exists } }', '1:21', /^nothing is open that '\}' could close$/],
]

for (const [policy, at, reason] of ERRORS) {
  test(`${JSON.stringify(policy)} is refused at ${at}`, () => {
    const { line, column, kind, reason: found } = errorOf(policy)
    assert.equal(`${line}:${column} ${kind}`, `${at} syntax`)
    assert.match(found, reason)
  })
}

test('an error shows its line and a caret', () => {
  const { message, rendering } = errorOf('rule r {\n\ta == 1\n\tb = 2\r\n}')
  assert.equal(message, "line 3, column 4: expected an operator ('==', 'in', 'exists' ...), found '='")
  assert.equal(rendering, `${message}\n3 | \tb = 2\n  | \t  ^`)
})

test('of a long line the part around the caret is shown', () => {
  const { excerpt } = errorOf(`rule r { ${'a exists '.repeat(500)}= }`)
  const [line, caret] = excerpt.split('\n')
  assert.ok(line!.length < 130)
  assert.equal(line![caret!.indexOf('^')], '=')
})

test('a text without rules is a file without rules', () => {
  for (const text of ['', ' \n', '# nothing', '# a\n# b\n']) {
    const { rules, lets, parameterizedRules } = parseGuard(text)
    assert.deepEqual([rules, lets, parameterizedRules], [[], [], []])
  }
})

test('each node says where it begins', () => {
  const { lets, rules } = parseGuard('let a = b\nrule r when a exists {\n  %a[ x == 1 ].c == count(d)\n}')
  assert.deepEqual(lets[0]!.at, { line: 1, column: 1 })
  assert.deepEqual(rules[0]!.at, { line: 2, column: 1 })
  assert.deepEqual(rules[0]!.when![0]![0]!.at, { line: 2, column: 13 })
  const [clause] = rules[0]!.block.clauses[0]!
  assert.ok(clause?.kind === 'access' && clause.right !== undefined)
  assert.deepEqual(
    [clause.at, clause.right.at],
    [
      { line: 3, column: 3 },
      { line: 3, column: 21 },
    ],
  )
})
