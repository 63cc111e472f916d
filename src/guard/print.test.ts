import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CASES } from './conformance/productions.ts'
import { parseGuard } from './parser.ts'
import { printGuard } from './print.ts'
import { RandomPolicy } from './random-policy.testing.ts'

const SEEDS = 1500

/** A tree without what a text's layout decides. */
function bare(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'at' || key === 'source' ? undefined : value)))
}

test(`${SEEDS} trees made at random are parsed again as they were printed`, () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const file = new RandomPolicy(seed).file()
    const text = printGuard(file)
    assert.deepEqual(bare(parseGuard(text)), bare(file), `seed ${seed}:\n${text}`)
  }
})

test('what is parsed from the conformance cases is printed and parsed as the same', () => {
  for (const [name, policy] of Object.values(CASES).flat()) {
    const file = parseGuard(policy)
    const text = printGuard(file)
    assert.deepEqual(bare(parseGuard(text)), bare(file), `${name}:\n${text}`)
    assert.equal(printGuard(parseGuard(text)), text, name)
  }
})
