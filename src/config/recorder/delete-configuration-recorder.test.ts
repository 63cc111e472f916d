import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { listTagsForResource } from '../tags/list-tags-for-resource.ts'
import { caller, testContext } from '../testing.ts'
import { deleteConfigurationRecorder } from './delete-configuration-recorder.ts'
import { recorderArn } from './recorder.ts'
import { recordersOf } from './store.ts'
import { LINKED, put, putLinked, ROLE, runRecorder } from './testing.ts'

const db = await testDatabase()
const remove = caller('DeleteConfigurationRecorder', deleteConfigurationRecorder)
const listTags = caller('ListTagsForResource', listTagsForResource)
const context = testContext(db)
const DEFAULT = { ConfigurationRecorderName: 'default' }

test('a running recorder is deleted with its tags; one made anew has another ARN and none of them', async () => {
  await put({ ConfigurationRecorder: { roleARN: ROLE }, Tags: [{ Key: 'a', Value: 'b' }] }, context)
  await runRecorder(context)
  const arn = recorderArn((await recordersOf(db, context.caller))[0]!)
  await remove(DEFAULT, context)
  assert.deepEqual(await recordersOf(db, context.caller), [])
  const { rows } = await db.query('select 1 from resource_tag')
  assert.deepEqual(rows, [])

  await put({ ConfigurationRecorder: { roleARN: ROLE } }, { ...context, now: new Date('2026-03-02T00:00:00Z') })
  const [again] = await recordersOf(db, context.caller)
  assert.notEqual(recorderArn(again!), arn)
  assert.equal(again!.recording, false)
  assert.deepEqual((await listTags({ ResourceArn: recorderArn(again!) }, context)).Tags, [])
})

test('an unknown one', async () => {
  await assert.rejects(remove({ ConfigurationRecorderName: 'x' }, context), {
    code: 'NoSuchConfigurationRecorderException',
    message: "Cannot find configuration recorder with the specified name 'x'.",
  })
})

test('one of another account or region is not there', async () => {
  await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
  for (const scope of [{ accountId: '999999999999' }, { region: 'eu-west-1' }]) {
    await assert.rejects(remove(DEFAULT, testContext(db, scope)), { code: 'NoSuchConfigurationRecorderException' })
  }
  assert.equal((await recordersOf(db, context.caller)).length, 1)
})

test('a service-linked one is not deleted here', async () => {
  const { Name } = await putLinked({ ServicePrincipal: LINKED }, context)
  await assert.rejects(remove({ ConfigurationRecorderName: Name! }, context), {
    code: 'UnmodifiableEntityException',
    message: /^You cannot use this operation to delete a service-linked configuration recorder\./,
  })
})
