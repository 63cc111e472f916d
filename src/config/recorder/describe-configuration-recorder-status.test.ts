import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../cloud/testing.ts'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { describeConfigurationRecorderStatus } from './describe-configuration-recorder-status.ts'
import { recorderArn } from './recorder.ts'
import { startConfigurationRecorder } from './start-configuration-recorder.ts'
import { stopConfigurationRecorder } from './stop-configuration-recorder.ts'
import { noteOutcome, recordersOf } from './store.ts'
import { LINKED, put, putLinked, ROLE, runRecorder } from './testing.ts'

const db = await testDatabase()
const describeStatus = caller('DescribeConfigurationRecorderStatus', describeConfigurationRecorderStatus)
const start = caller('StartConfigurationRecorder', startConfigurationRecorder)
const stop = caller('StopConfigurationRecorder', stopConfigurationRecorder)

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour))
let accounts = 200_000_000_000
/** An account of its own for each test. */
const fresh = (connected: boolean) => {
  accounts += 1
  const accountId = String(accounts)
  const cloud = cannedAccount({})
  return testContext(db, { accountId, connect: async () => (connected ? cloud : undefined) })
}

async function status(context: ReturnType<typeof fresh>) {
  const [recorder] = await recordersOf(db, context.caller)
  const { ConfigurationRecordersStatus } = await describeStatus({}, context)
  assert.equal(ConfigurationRecordersStatus?.length, 1)
  const { arn, name, servicePrincipal, ...rest } = ConfigurationRecordersStatus[0]!
  assert.deepEqual(
    { arn, name, servicePrincipal },
    { arn: recorderArn(recorder!), name: 'default', servicePrincipal: undefined },
  )
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
}

test('a recorder that was never started', async () => {
  const context = fresh(true)
  await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
  assert.deepEqual(await status(context), { recording: false, lastStatus: 'PENDING' })
})

test('a recorder from its start over success and failure to its stop', async () => {
  const context = fresh(true)
  await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
  await runRecorder({ ...context, now: at(1), connect: async () => undefined })
  const started = { recording: true, lastStartTime: at(1) }
  assert.deepEqual(await status(context), { ...started, lastStatus: 'PENDING', lastStatusChangeTime: at(1) })

  await noteOutcome(db, context.caller, { status: 'Success' }, at(2))
  await noteOutcome(db, context.caller, { status: 'Success' }, at(3))
  assert.deepEqual(await status(context), { ...started, lastStatus: 'SUCCESS', lastStatusChangeTime: at(2) })

  const error = { errorCode: 'AccessDenied', errorMessage: 'No.' }
  await noteOutcome(db, context.caller, { status: 'Failure', ...error }, at(4))
  const failed = { lastErrorCode: 'AccessDenied', lastErrorMessage: 'No.' }
  assert.deepEqual(await status(context), { ...started, ...failed, lastStatus: 'FAILURE', lastStatusChangeTime: at(4) })

  await noteOutcome(db, context.caller, { status: 'Success' }, at(5))
  assert.deepEqual(await status(context), { ...started, ...failed, lastStatus: 'SUCCESS', lastStatusChangeTime: at(5) })

  await stop({ ConfigurationRecorderName: 'default' }, { ...context, now: at(6) })
  const stopped = {
    ...started,
    ...failed,
    recording: false,
    lastStatus: 'SUCCESS',
    lastStopTime: at(6),
    lastStatusChangeTime: at(6),
  }
  assert.deepEqual(await status(context), stopped)
  await noteOutcome(db, context.caller, { status: 'Failure', ...error }, at(7))
  assert.deepEqual(await status(context), stopped, 'a stopped recorder has no outcomes')

  await start({ ConfigurationRecorderName: 'default' }, { ...context, now: at(8) })
  assert.deepEqual(await status(context), {
    recording: true,
    lastStartTime: at(8),
    lastStopTime: at(6),
    lastStatus: 'PENDING',
    lastStatusChangeTime: at(8),
  })
})

test('an account that is not connected has that as its error, and a failure while it should record', async () => {
  const context = fresh(false)
  await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
  const error = {
    lastErrorCode: 'AccountNotConnected',
    lastErrorMessage:
      `Account ${context.caller.accountId} is not connected in us-east-1: its resources are not read, ` +
      'and the role, the bucket and the topic were accepted without looking them up.',
  }
  assert.deepEqual(await status(context), { recording: false, lastStatus: 'PENDING', ...error })
  await runRecorder(context)
  assert.deepEqual(await status(context), {
    recording: true,
    lastStatus: 'FAILURE',
    lastStartTime: context.now,
    lastStatusChangeTime: context.now,
    ...error,
  })
})

test('a service-linked recorder is recording from the first', async () => {
  const context = fresh(true)
  await putLinked({ ServicePrincipal: LINKED }, context)
  const { ConfigurationRecordersStatus } = await describeStatus({ ServicePrincipal: LINKED }, context)
  const { recording, lastStatus, lastStartTime, servicePrincipal } = ConfigurationRecordersStatus![0]!
  assert.deepEqual(
    { recording, lastStatus, lastStartTime, servicePrincipal },
    { recording: true, lastStatus: 'PENDING', lastStartTime: context.now, servicePrincipal: LINKED },
  )
})
