import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fields } from '../../fields.ts'
import { runsAsAdministrator, runsAsRoot } from './container-user.ts'

const users: [User: string | number | null, root: boolean, administrator: boolean][] = [
  [null, true, true],
  ['', true, true],
  ['root', true, false],
  ['Root:wheel', true, false],
  ['0', true, false],
  [0, true, false],
  ['0:1000', true, false],
  ['000', true, false],
  [':1000', true, false],
  ['app', false, false],
  ['1000:0', false, false],
  ['10', false, false],
  ['ContainerAdministrator', false, true],
  ['ContainerUser', false, false],
]
for (const [User, root, administrator] of users) {
  test(`the user ${User}`, () => {
    const container = new Fields({ User }, 'container')
    assert.equal(runsAsRoot(container), root)
    assert.equal(runsAsAdministrator(container), administrator)
  })
}

test('nothing is said of the user', () => {
  assert.equal(runsAsRoot(new Fields({}, 'container')), true)
  assert.equal(runsAsAdministrator(new Fields({}, 'container')), true)
})
