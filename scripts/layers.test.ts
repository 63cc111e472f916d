/** Imports point down only: the table of docs/architecture.md, as a test. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const BELOW_DOMAIN = ['wire', 'store', 'guard', 'query', 'template', 'cloud']
const LEAVES = ['lib', 'model']
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: ['lib'],
  model: ['model'],
  ...Object.fromEntries(BELOW_DOMAIN.map((room) => [room, [room, ...LEAVES]])),
  config: ['config', ...BELOW_DOMAIN, ...LEAVES],
  ssm: ['ssm', ...BELOW_DOMAIN, ...LEAVES],
  app: ['app', 'config', 'ssm', ...BELOW_DOMAIN, ...LEAVES],
  cli: ['cli', 'app', ...LEAVES],
  web: ['web'],
}

const root = path.resolve(import.meta.dirname, '..', 'src')
const files = globSync('**/*.{ts,tsx}', { cwd: root })

test('there is something to check', () => {
  assert.ok(files.length > 10)
})

for (const file of files) {
  const room = file.split(path.sep)[0]!
  test(`${file} imports only from its layer or below`, () => {
    const allowed = MAY_IMPORT[room]
    assert.ok(allowed, `src/${room} is no room of the house: see docs/architecture.md`)
    const source = readFileSync(path.join(root, file), 'utf8')
    for (const [, specifier] of source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)) {
      const target = path.relative(root, path.resolve(root, path.dirname(file), specifier!))
      const targetRoom = target.split(path.sep)[0]!
      assert.ok(
        allowed.includes(targetRoom),
        `${file} imports ${specifier} of ${targetRoom}, which stands above or beside it`,
      )
    }
  })
}
