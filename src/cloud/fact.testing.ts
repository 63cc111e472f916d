/** How a fact is tested: against the answers of its calls, and with each of its calls refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from './fact.ts'
import { type CannedAnswer, cannedAccount } from './testing.ts'

interface FactCase<T> {
  readonly answers: Readonly<Record<string, CannedAnswer>>
  readonly region?: string
  /** What is read; a pattern when the answers say too little, so that the read must fail. */
  readonly expect: T | RegExp
}

/** Operations whose IAM action has another name. */
const ACTIONS: Readonly<Record<string, string>> = { ListObjectsV2: 'ListBucket' }

/**
 * Tests a fact: each named case must read just what it expects, by calls that the fact's permissions cover, and no call can be
 * refused without the read failing.
 */
export function testFact<T>(fact: Fact<T>, cases: Readonly<Record<string, FactCase<T>>>): void {
  for (const [name, { answers, region, expect }] of Object.entries(cases)) {
    test(`${fact.name}: ${name}`, async () => {
      const calls = new Set<string>()
      const reading = fact.read(cannedAccount(answers, region, calls))
      if (expect instanceof RegExp) return assert.rejects(reading, expect)
      assert.deepEqual(await reading, expect)
      for (const call of calls) {
        const operation = call.slice(call.indexOf(':') + 1)
        const action = `:${ACTIONS[operation] ?? operation}`
        assert.ok(
          fact.permissions.some((permission) => permission.endsWith(action)),
          `${call} is not among the permissions`,
        )
        const refused = Object.assign(new Error('not authorized'), { name: 'AccessDenied' })
        await assert.rejects(
          fact.read(cannedAccount({ ...answers, [call]: refused }, region)),
          /not authorized/,
          `${call} was refused, and the read did not fail`,
        )
      }
    })
  }
}

/** Answers of a list operation, a page a call. @param token the member that carries the page token, both ways */
export function inPages(token: string, ...pages: readonly object[]): CannedAnswer {
  return (input: Readonly<Record<string, unknown>>) => {
    const at = Number(input[token] ?? 0)
    return { ...pages[at], ...(at + 1 < pages.length ? { [token]: String(at + 1) } : {}) }
  }
}
