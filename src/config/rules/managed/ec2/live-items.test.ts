import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '../../../../lib/json.ts'
import { itemOf } from '../../item.ts'
import { compliant, type RuleAccount } from '../../managed-rule.ts'
import { NOW } from '../../testing.ts'
import { judgeItems } from './live-items.ts'

const resourceType = 'AWS::EC2::Instance'
const account: RuleAccount = {
  accountId: '123456789012',
  region: 'us-east-1',
  now: NOW,
  async *items() {
    const documents: Record<string, JsonObject> = { one: { imageId: 'ami-1' }, broken: { imageId: {} }, two: {} }
    for (const [resourceId, configuration] of Object.entries(documents)) {
      const head = { accountId: '123456789012', awsRegion: 'us-east-1', resourceType, resourceId, captureTime: NOW }
      yield itemOf(head, { configuration })
    }
  },
  async fact() {
    throw new Error('no fact is asked for')
  },
}

test('live items: an unreadable one, and one without a verdict, get none', async () => {
  const found = judgeItems(account, resourceType, (item) =>
    item.configuration.text('imageId') ? compliant : undefined,
  )
  assert.deepEqual(await Array.fromAsync(found), [{ resourceType, resourceId: 'one', verdict: compliant }])
})

test('live items: another error is the rule’s', async () => {
  const failing = judgeItems(account, resourceType, () => {
    throw new TypeError('a mistake')
  })
  await assert.rejects(Array.fromAsync(failing), /a mistake/)
})
