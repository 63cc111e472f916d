import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compliant, type RuleAccount } from '../../managed-rule.ts'
import { readParameters } from '../../parameters.ts'
import { NOW } from '../../testing.ts'
import { judgeProtectables, narrowing } from './judged-protectables.ts'

const read = (resourceTags: string) => readParameters(narrowing, { resourceTags }).resourceTags

test('resourceTags is an object of tags in JSON', () => {
  assert.deepEqual(read('{"a":"1","b":""}'), [
    ['a', '1'],
    ['b', ''],
  ])
  assert.deepEqual(read('{}'), [])
})

for (const wrong of ['a:1', '[]', 'null', '"a"', '{"a":1}', '{"a":["1"]}', '{"a":"1"']) {
  test(`resourceTags is not ${wrong}`, () => {
    assert.throws(() => read(wrong), /resourceTags must be tags in JSON/)
  })
}

test('a resource is asked for by its id, name or ARN', async () => {
  const resource = { resourceType: 'T', resourceId: 'id', resourceName: 'name', arn: 'arn', tags: {}, isActive: true }
  const account = { accountId: '1', region: 'us-east-1', now: NOW } as RuleAccount
  const judged = async (resourceId: string) => {
    async function* kind() {
      yield resource
    }
    return (await Array.fromAsync(judgeProtectables(kind, account, { resourceId }, () => compliant))).length
  }
  for (const found of ['id', 'name', 'arn']) assert.equal(await judged(found), 1, found)
  assert.equal(await judged('other'), 0)
})
