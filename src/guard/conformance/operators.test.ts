import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileGuard } from '../compile.ts'
import { GuardError } from '../guard-error.ts'
import { parseGuard } from '../parser.ts'
import { DOCUMENT, MANY, OF_MANY, OF_ONE, ONE } from './operators.ts'

function verdict(clause: string): string {
  try {
    return compileGuard(parseGuard(`rule it { ${clause} }`)).evaluate(DOCUMENT).rules[0]!.status[0]!
  } catch (error) {
    assert.ok(error instanceof GuardError)
    assert.equal(error.kind, 'evaluation')
    return 'E'
  }
}

for (const [rows, lefts] of [
  [OF_ONE, ONE],
  [OF_MANY, MANY],
] as const) {
  for (const [before, after, verdicts] of rows) {
    test(`${before} VALUE ${after}: ${lefts.join(' ')}`, () => {
      assert.equal(lefts.map((left) => verdict(`${before} ${left} ${after}`)).join(''), verdicts)
    })
  }
}

test('each operator is in the table, plain and negated', () => {
  const operators = [
    '==',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    'in',
    'not in',
    'exists',
    'empty',
    'is_string',
    'is_list',
    'is_struct',
  ]
  const unary = [
    'is_bool',
    'is_int',
    'is_float',
    'is_null',
    '!exists',
    '!empty',
    '!is_string',
    '!is_list',
    '!is_struct',
  ]
  for (const operator of [...operators, ...unary, '!is_bool', '!is_int', '!is_float', '!is_null']) {
    assert.ok(
      OF_ONE.some(([, after]) => after === operator || after.startsWith(`${operator} `)),
      operator,
    )
  }
})
