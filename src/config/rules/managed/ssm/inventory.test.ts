import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fields, Unreadable } from '../../fields.ts'
import { inventoryOf, nameAndVersion } from './inventory.ts'

const names = (Content: unknown) =>
  inventoryOf(new Fields({ 'AWS:Application': { Content } } as never, 'configuration'), 'AWS:Application')?.map(
    (entry) => entry.text('Name'),
  )

const contents: Readonly<Record<string, [unknown, string[]]>> = {
  'a map': [{ 'python3.11': { Name: 'python3.11' }, curl: { Name: 'curl' } }, ['python3.11', 'curl']],
  'several of one name': [{ kernel: [{ Name: 'kernel' }, { Name: 'kernel' }] }, ['kernel', 'kernel']],
  'a list': [[{ Name: 'curl' }], ['curl']],
  'nothing in it': [{}, []],
  'no content': [null, []],
}

for (const [name, [content, expected]] of Object.entries(contents)) {
  test(name, () => assert.deepEqual(names(content), expected))
}

for (const content of ['curl', ['curl'], { curl: 'curl' }, { curl: null }, { curl: [['curl']] }]) {
  test(`${JSON.stringify(content)} is unreadable`, () => assert.throws(() => names(content), Unreadable))
}

test('no such kind', () => {
  assert.equal(inventoryOf(new Fields({}, 'configuration'), 'AWS:Application'), undefined)
})

test('versions may have colons', () => {
  assert.deepEqual(nameAndVersion('curl'), ['curl', undefined])
  assert.deepEqual(nameAndVersion('curl: 8.5'), ['curl', '8.5'])
  assert.deepEqual(nameAndVersion('vim:2:9.1'), ['vim', '2:9.1'])
})
