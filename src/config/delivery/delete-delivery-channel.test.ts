import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { stopConfigurationRecorder } from '../recorder/stop-configuration-recorder.ts'
import { LINKED, putLinked, runRecorder } from '../recorder/testing.ts'
import { caller, testContext } from '../testing.ts'
import { deleteDeliveryChannel } from './delete-delivery-channel.ts'
import { describeDeliveryChannels } from './describe-delivery-channels.ts'
import { channelsOf } from './store.ts'

const db = await testDatabase()
const remove = caller('DeleteDeliveryChannel', deleteDeliveryChannel)
const describe = caller('DescribeDeliveryChannels', describeDeliveryChannels)
const stop = caller('StopConfigurationRecorder', stopConfigurationRecorder)
const DEFAULT = { DeliveryChannelName: 'default' }
let accounts = 700_000_000_000
const fresh = async () => {
  accounts += 1
  const context = testContext(db, { accountId: String(accounts) })
  await runRecorder(context)
  return context
}

test('the channel of a running recorder stays', async () => {
  const context = await fresh()
  await assert.rejects(remove(DEFAULT, context), {
    code: 'LastDeliveryChannelDeleteFailedException',
    message:
      "Failed to delete last specified delivery channel with name 'default', because there, because there is a running configuration recorder.",
  })
  assert.equal((await channelsOf(db, context.caller)).length, 1)
})

test('the channel of a stopped recorder goes, also beside a service-linked one', async () => {
  const context = await fresh()
  await putLinked({ ServicePrincipal: LINKED }, context)
  await stop({ ConfigurationRecorderName: 'default' }, context)
  await remove(DEFAULT, context)
  assert.deepEqual(await describe({}, context), { DeliveryChannels: [] })
})

test('an unknown channel, or one of another account or region', async () => {
  const context = await fresh()
  const message = (name: string) => `Cannot find delivery channel with specified name '${name}'.`
  await assert.rejects(remove({ DeliveryChannelName: 'x' }, context), {
    code: 'NoSuchDeliveryChannelException',
    message: message('x'),
  })
  for (const scope of [{ accountId: '999999999999' }, { accountId: context.caller.accountId, region: 'eu-west-1' }]) {
    const other = testContext(db, scope)
    await assert.rejects(remove(DEFAULT, other), {
      code: 'NoSuchDeliveryChannelException',
      message: message('default'),
    })
    await assert.rejects(describe({ DeliveryChannelNames: ['default'] }, other), {
      code: 'NoSuchDeliveryChannelException',
      message: message('default'),
    })
    assert.deepEqual(await describe({}, other), { DeliveryChannels: [] })
  }
  assert.equal((await channelsOf(db, context.caller)).length, 1)
})

test('channels are described by name, or all', async () => {
  const context = await fresh()
  const all = await describe({}, context)
  assert.deepEqual(
    all.DeliveryChannels!.map(({ name, s3BucketName }) => [name, s3BucketName]),
    [['default', 'config-bucket']],
  )
  assert.deepEqual(await describe({ DeliveryChannelNames: ['default'] }, context), all)
  assert.deepEqual(await describe({ DeliveryChannelNames: [] }, context), all)
  await assert.rejects(describe({ DeliveryChannelNames: ['default', 'x'] }, context), {
    code: 'NoSuchDeliveryChannelException',
    message: "Cannot find delivery channel with specified name 'x'.",
  })
})
