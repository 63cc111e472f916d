import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachItem } from './each-item.ts'
import { itemOf } from './item.ts'
import { compliant } from './managed-rule.ts'
import { NOW } from './testing.ts'

const head = {
  accountId: '123456789012',
  awsRegion: 'us-east-1',
  resourceType: 'AWS::RDS::DBInstance',
  captureTime: NOW,
}

async function* items() {
  for (const [resourceId, engine] of Object.entries({ a: 'mysql', unreadable: [], other: 'postgres', b: 'mysql' }))
    yield itemOf({ ...head, resourceId }, { configuration: { engine } })
}

test('an item that cannot be read gets no verdict, and the others theirs', async () => {
  const found = await Array.fromAsync(
    eachItem(items(), ({ configuration }) => (configuration.text('engine') === 'mysql' ? compliant : undefined)),
  )
  assert.deepEqual(
    found,
    ['a', 'b'].map((resourceId) => ({ resourceType: head.resourceType, resourceId, verdict: compliant })),
  )
})

test('any other error is thrown', async () => {
  const failing = eachItem(items(), () => {
    throw new Error('broken')
  })
  await assert.rejects(Array.fromAsync(failing), /broken/)
})
