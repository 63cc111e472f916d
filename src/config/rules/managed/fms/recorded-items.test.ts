import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '../../item.ts'
import type { RuleAccount } from '../../managed-rule.ts'
import { NOW } from '../../testing.ts'
import { itemsIfRecorded, recordedItems } from './recorded-items.ts'

/** @param recorded ids by type; an error is thrown after the ids before it */
function account(recorded: Readonly<Record<string, readonly (string | Error)[]>>): RuleAccount {
  return {
    accountId: '123456789012',
    region: 'us-east-1',
    now: NOW,
    fact: () => assert.fail('a fact is read'),
    async *items(type) {
      for (const id of recorded[type] ?? [notRecorded(type)]) {
        if (id instanceof Error) throw id
        yield { resourceType: type, resourceId: id } as Item
      }
    },
  }
}

function notRecorded(type: string): Error {
  return Object.assign(new Error(`${type} is not recorded`), { name: 'TypeNotRecorded' })
}

const ids = async (items: AsyncIterable<Item>) => (await Array.fromAsync(items)).map(({ resourceId }) => resourceId)

test('types that are not recorded are left out', async () => {
  assert.deepEqual(await ids(recordedItems(account({ b: ['1', '2'] }), ['a', 'b', 'c'])), ['1', '2'])
  assert.deepEqual(await ids(recordedItems(account({ b: [] }), ['a', 'b'])), [])
  assert.deepEqual(await ids(itemsIfRecorded(account({}), 'a')), [])
})

test('no type is recorded', async () => {
  await assert.rejects(ids(recordedItems(account({}), ['a', 'b'])), /a is not recorded/)
})

test('no type is asked for', async () => {
  assert.deepEqual(await ids(recordedItems(account({ a: ['1'] }), [])), [])
})

test('any other failure is thrown', async () => {
  await assert.rejects(
    ids(recordedItems(account({ a: ['1', new Error('database')], b: ['2'] }), ['a', 'b'])),
    /database/,
  )
})
