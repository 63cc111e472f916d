/** Every operation of the two API models is built, or listed as not built. */
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { configModel } from '../model/config.gen.ts'
import { notYet } from './not-yet.ts'
import { operations } from './operations.gen.ts'

const all: readonly { service: string; name: string }[] = operations
const built = all.map(({ name }) => name)

test('each operation of AWS Config is built or listed as not built, and none is both', () => {
  assert.deepEqual([...built, ...notYet].sort(), Object.keys(configModel.operations).sort())
})

for (const { service, name } of all) {
  test(`${name} is an operation of AWS Config, in a file of its name`, () => {
    assert.equal(service, 'config')
    assert.ok(Object.hasOwn(configModel.operations, name))
    const file = name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
    assert.equal(globSync(`*/${file}.ts`, { cwd: path.resolve(import.meta.dirname) }).length, 1, `${file}.ts`)
  })
}
