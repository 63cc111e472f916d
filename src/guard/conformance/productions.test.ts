import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileGuard } from '../compile.ts'
import { GuardError } from '../guard-error.ts'
import { parseGuard } from '../parser.ts'
import { readJson } from '../read-json.ts'
import { CASES, ERRORS } from './productions.ts'
import { TEMPLATE } from './template.ts'

const template = readJson(JSON.stringify(TEMPLATE))

for (const [production, cases] of Object.entries(CASES)) {
  for (const [name, policy, verdicts] of cases) {
    test(`${production}: ${name}`, () => {
      const { rules } = compileGuard(parseGuard(policy)).evaluate(template)
      assert.equal(rules.map((rule) => `${rule.name} ${rule.status}`).join(', '), verdicts)
      for (const { status, failures } of rules) {
        if (status === 'FAIL') assert.ok(failures.length > 0)
        else assert.deepEqual(failures, [])
      }
    })
  }
}

for (const [name, policy, at, reason] of ERRORS) {
  test(`judging ends with an error: ${name}`, () => {
    assert.throws(
      () => compileGuard(parseGuard(policy)).evaluate(template),
      (error) => {
        assert.ok(error instanceof GuardError)
        assert.equal(error.kind, 'evaluation')
        assert.equal(`${error.line}:${error.column}`, at)
        assert.match(error.reason, reason)
        return true
      },
    )
  })
}
