import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { deleteDeliveryChannel } from '../delivery/delete-delivery-channel.ts'
import { putDeliveryChannel } from '../delivery/put-delivery-channel.ts'
import { channelsOf } from '../delivery/store.ts'
import { caller, testContext } from '../testing.ts'
import { startConfigurationRecorder } from './start-configuration-recorder.ts'
import { stopConfigurationRecorder } from './stop-configuration-recorder.ts'
import { recordersOf, runningRecorders } from './store.ts'
import { LINKED, put, putLinked, ROLE, runRecorder } from './testing.ts'

const db = await testDatabase()
const start = caller('StartConfigurationRecorder', startConfigurationRecorder)
const stop = caller('StopConfigurationRecorder', stopConfigurationRecorder)
const putChannel = caller('PutDeliveryChannel', putDeliveryChannel)
const deleteChannel = caller('DeleteDeliveryChannel', deleteDeliveryChannel)

let accounts = 300_000_000_000
const fresh = () => {
  accounts += 1
  return testContext(db, { accountId: String(accounts) })
}
const DEFAULT = { ConfigurationRecorderName: 'default' }

test('a recorder needs a delivery channel of its own region to start', async () => {
  const context = fresh()
  await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
  await runRecorder({ ...context, caller: { ...context.caller, region: 'eu-west-1' } })
  await assert.rejects(start(DEFAULT, context), {
    code: 'NoAvailableDeliveryChannelException',
    message: 'Delivery channel is not available to start configuration recorder.',
  })
  assert.equal((await recordersOf(db, context.caller))[0]!.recording, false)
  await putChannel({ DeliveryChannel: { s3BucketName: 'bucket' } }, context)
  await start(DEFAULT, context)
  assert.equal((await recordersOf(db, context.caller))[0]!.recording, true)
})

test('starting twice and stopping twice is once', async () => {
  const context = fresh()
  const later = { ...context, now: new Date('2026-03-03T00:00:00Z') }
  await runRecorder(context)
  await start(DEFAULT, later)
  assert.deepEqual((await recordersOf(db, context.caller))[0]!.lastStartTime, context.now)
  await stop(DEFAULT, context)
  await stop(DEFAULT, later)
  const [recorder] = await recordersOf(db, context.caller)
  assert.deepEqual([recorder!.recording, recorder!.lastStopTime], [false, context.now])
})

for (const [name, operation] of [
  ['start', start],
  ['stop', stop],
] as const) {
  test(`${name}: an unknown recorder`, async () => {
    await assert.rejects(operation({ ConfigurationRecorderName: 'x' }, fresh()), {
      code: 'NoSuchConfigurationRecorderException',
      message: "Cannot find configuration recorder with the specified name 'x'.",
    })
  })

  test(`${name}: a recorder of another account`, async () => {
    await runRecorder(fresh())
    await assert.rejects(operation(DEFAULT, fresh()), { code: 'NoSuchConfigurationRecorderException' })
  })

  test(`${name}: a service-linked recorder`, async () => {
    const context = fresh()
    const { Name } = await putLinked({ ServicePrincipal: LINKED }, context)
    await assert.rejects(operation({ ConfigurationRecorderName: Name! }, context), {
      code: 'UnmodifiableEntityException',
      message: /^Service-linked configuration recorders are always recording\./,
    })
  })
}

test('a start and the deletion of its channel at once do not both succeed', async () => {
  for (let round = 0; round < 5; round += 1) {
    const context = fresh()
    await runRecorder(context)
    await stop(DEFAULT, context)
    const [started, deleted] = await Promise.allSettled([
      start(DEFAULT, context),
      deleteChannel({ DeliveryChannelName: 'default' }, context),
    ])
    const [recorder] = await recordersOf(db, context.caller)
    const channels = await channelsOf(db, context.caller)
    assert.equal(recorder!.recording, started.status === 'fulfilled')
    assert.equal(channels.length, deleted.status === 'fulfilled' ? 0 : 1)
    assert.notEqual(started.status, deleted.status)
  }
})

test('running recorders are listed over all accounts and regions, in pages', async () => {
  const context = fresh()
  await runRecorder(context)
  await putLinked({ ServicePrincipal: LINKED }, context)
  const stopped = fresh()
  await runRecorder(stopped)
  await stop(DEFAULT, stopped)
  const all = await runningRecorders(db)
  const mine = all.filter(({ accountId }) => accountId === context.caller.accountId)
  assert.deepEqual(
    mine.map(({ name }) => name),
    ['AWSConfigurationRecorderForSecurityHubCSPM', 'default'],
  )
  assert.ok(!all.some(({ accountId }) => accountId === stopped.caller.accountId))
  assert.ok(all.length > 3)

  const paged = []
  for (let after = undefined as (typeof all)[number] | undefined; paged.length < all.length; after = paged.at(-1)) {
    const page = await runningRecorders(db, after, 3)
    assert.ok(page.length > 0 && page.length <= 3)
    paged.push(...page)
  }
  assert.deepEqual(paged, all)
  assert.deepEqual(await runningRecorders(db, all.at(-1), 3), [])
})
