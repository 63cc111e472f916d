import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkedRule } from '../../checked-rule.ts'
import { inactiveSecurityGroupRules } from './inactive-security-groups.ts'

for (const { identifier } of inactiveSecurityGroupRules) {
  test(`${identifier} is known, and refused as an unknown one is`, () => {
    const refuse = (message: string): never => {
      throw new Error(message)
    }
    assert.throws(
      () => checkedRule({ Source: { Owner: 'AWS', SourceIdentifier: identifier } }, refuse),
      new RegExp(`^Error: The sourceIdentifier ${identifier} is invalid\\. Please refer to the documentation`),
    )
  })
}
