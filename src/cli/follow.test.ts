/** What record and import tell while they wait, with an API that answers from a list. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Api } from './api.ts'
import { colours } from './colour.ts'
import type { Context } from './command.ts'
import { followImport } from './follow-import.ts'
import { followSweep } from './follow-sweep.ts'
import { progressOn } from './progress.ts'
import { sweepSummary } from './sweep-summary.ts'
import { written } from './testing.ts'

type Answers = Record<string, object[]>

/** Answers each operation with the next of its answers, the last one again and again. */
function scripted(answers: Answers) {
  const asked: [operation: string, input: object][] = []
  const api: Api = {
    region: 'us-east-1',
    regionAsked: false,
    where: 'a test',
    direct: false,
    async call<Output extends object>(_: string, operation: string, input: object = {}) {
      asked.push([operation, input])
      const list = answers[operation]!
      return (list.length > 1 ? list.shift() : list[0]) as Output
    },
    async work() {},
    async close() {},
  }
  return { api, asked }
}

function context(isTTY = false) {
  const stderr = written(isTTY)
  let now = 0
  const slept: number[] = []
  const of = {
    progress: progressOn(stderr),
    clock: () => new Date(now),
    async sleep(ms: number) {
      slept.push(ms)
      now += ms
    },
  } as unknown as Context
  return { of, stderr, slept }
}

const T = (minute: number) => `2026-01-01T10:0${minute}:00.000Z`
const ZERO = { resources: 0, changed: 0, deleted: 0, reading: false, recorded: true }
const VPC = { ...ZERO, region: 'us-east-1', resourceType: 'AWS::EC2::VPC', state: 'waiting' }
const ROLE = { ...ZERO, region: 'us-east-1', resourceType: 'AWS::IAM::Role', state: 'waiting' }
const KEY = { ...ZERO, region: 'us-east-1', resourceType: 'AWS::KMS::Key', state: 'waiting' }
const VPC_READ = {
  ...VPC,
  state: 'read',
  lastAttemptAt: T(1),
  lastSuccessAt: T(2),
  resources: 3,
  changed: 2,
  deleted: 1,
}
const denied = { lastErrorCode: 'AccessDenied', lastErrorMessage: 'no\u001b[31m' }
const ROLE_FAILED = { ...ROLE, state: 'failing', lastAttemptAt: T(1), lastErrorAt: T(2), ...denied }
const absent = { lastErrorCode: 'NotOffered', lastErrorMessage: 'not here' }
const KEY_UNAVAILABLE = { ...KEY, state: 'unavailable', lastAttemptAt: T(1), lastErrorAt: T(2), ...absent }

test('a sweep is told type by type as each is over, once', async () => {
  const { api } = scripted({
    StartSweep: [{ startedAt: T(1) }],
    ListTypeStatuses: [
      { types: [VPC, ROLE], next: ['us-east-1', 'AWS::IAM::Role'] },
      { types: [KEY] },
      { types: [VPC_READ, ROLE, KEY] },
      { types: [VPC_READ, ROLE_FAILED, KEY_UNAVAILABLE] },
    ],
  })
  const { of, stderr, slept } = context()
  const swept = await followSweep({ api, as: {}, accountId: '111122223333', wanted: {}, timeoutMs: 60_000 }, of)
  assert.deepEqual(stderr.text().split('\n'), [
    '111122223333 us-east-1 AWS::EC2::VPC: 3 resources, 2 changed, 1 deleted',
    '111122223333 us-east-1 AWS::IAM::Role: failed: AccessDenied: no\\u001b[31m',
    '111122223333 us-east-1 AWS::KMS::Key: unavailable: NotOffered: not here',
    '',
  ])
  assert.equal(slept.length, 2)
  assert.deepEqual(sweepSummary([swept], colours(false)).split('\n'), [
    'Account 111122223333: 1 of 3 types read in 1 region, 3 resources, 2 changed, 1 deleted.',
    '  failed       us-east-1 AWS::IAM::Role: AccessDenied: no\\u001b[31m',
    '  unavailable  us-east-1 AWS::KMS::Key: NotOffered: not here',
    '',
  ])
})

test('a type whose reading was under way is asked for again', async () => {
  const { api, asked } = scripted({
    StartSweep: [{ startedAt: T(1) }, { startedAt: T(3) }],
    ListTypeStatuses: [
      { types: [{ ...VPC_READ, lastAttemptAt: T(0) }] },
      { types: [{ ...VPC_READ, lastAttemptAt: T(4), lastSuccessAt: T(5) }] },
    ],
  })
  const swept = await followSweep({ api, as: {}, accountId: '1', wanted: {}, timeoutMs: 60_000 }, context().of)
  assert.deepEqual(
    asked.filter(([operation]) => operation === 'StartSweep').map(([, input]) => input),
    [{}, { regions: ['us-east-1'], resourceTypes: ['AWS::EC2::VPC'] }],
  )
  assert.deepEqual(
    swept.types.map(({ outcome }) => outcome),
    ['read'],
  )
})

test('a sweep that no worker does ends at its time', async () => {
  const { api } = scripted({ StartSweep: [{ startedAt: T(1) }], ListTypeStatuses: [{ types: [VPC] }] })
  const { of, slept } = context()
  const swept = await followSweep({ api, as: {}, accountId: '1', wanted: {}, timeoutMs: 2_000 }, of)
  assert.deepEqual(
    swept.types.map(({ outcome }) => outcome),
    ['pending'],
  )
  assert.equal(slept.length, 4)
  assert.match(sweepSummary([swept], colours(false)), /not over {5}us-east-1 AWS::EC2::VPC/)
})

test('an import has a bar that moves on a terminal, and lines elsewhere', async () => {
  const states = [
    { state: 'queued', progress: {} },
    { state: 'running', progress: { filesDone: 1, filesTotal: 4, items: 10, bytesDone: 100, bytesTotal: 400 } },
    { state: 'running', progress: { filesDone: 1, filesTotal: 4, items: 15, bytesDone: 110, bytesTotal: 400 } },
    { state: 'done', progress: { filesDone: 4, filesTotal: 4, items: 40, bytesDone: 400, bytesTotal: 400 } },
  ]
  const plain = context()
  const state = await followImport(scripted({ GetImport: [...states] }).api, 'id', plain.of)
  assert.equal(state.progress.items, 40)
  assert.deepEqual(plain.stderr.text().split('\n'), [
    '[######..................] 1/4 files, 10 items',
    '[########################] 4/4 files, 40 items',
    '',
  ])
  const live = context(true)
  await followImport(scripted({ GetImport: [...states] }).api, 'id', live.of)
  assert.deepEqual(live.stderr.text().split('\r\u001b[K'), [
    '',
    'waiting for a worker',
    '[######..................] 1/4 files, 10 items',
    '[######..................] 1/4 files, 15 items',
    '[########################] 4/4 files, 40 items',
    '',
  ])
})
