/** Over 300 lines: one table of sources, good and damaged, against one ledger. */
import assert from 'node:assert/strict'
import { rmSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { emulatedAccount } from '../../cloud/testing.ts'
import type { Database } from '../../store/database.ts'
import { testDatabase } from '../../store/testing.ts'
import { record } from '../items/testing.ts'
import { type ImportProgress, importFiles } from './import-files.ts'
import { ACCOUNT, gzipped, historyName, item, put, snapshotName, temporaryFolder, trailName } from './testing.ts'

const now = new Date('2026-04-01T00:00:00Z')
const db = await testDatabase()

/** A folder and an account of its own for each test: the ledger is shared. */
let accounts = 500_000_000_000
function place() {
  accounts += 1
  const account = String(accounts)
  const folder = temporaryFolder()
  return {
    account,
    folder,
    item: (id: string, at: string, more: object = {}) => item(id, at, { awsAccountId: account, ...more }),
    run: () => importFiles({ db, source: { path: folder }, now }),
  }
}

async function ledger(account: string, database: Database = db) {
  const { rows } = await database.query<{
    resource_id: string
    capture_time: Date
    status: string
    origin: string
    region: string
  }>('select * from configuration_item where account_id = $1 order by capture_time, resource_id', [account])
  return rows.map((r) => `${r.capture_time.toISOString().slice(0, 16)} ${r.resource_id} ${r.status}`)
}

async function current(account: string) {
  const { rows } = await db.query<{
    resource_id: string
    status: string
    live: boolean
    document: { configuration: unknown } | null
  }>('select * from resource where account_id = $1 order by resource_id', [account])
  return rows.map((r) => [r.resource_id, r.status, r.live, r.document?.configuration])
}

test('history and a snapshot that overlaps it', async () => {
  const { account, folder, item, run } = place()
  const first = item('vol-1', '2026-02-27T10:00:00Z', {
    configuration: { size: 1 },
    configurationItemStatus: 'ResourceDiscovered',
  })
  const second = item('vol-1', '2026-02-28T10:00:00Z', {
    configuration: { size: 2 },
    relationships: [{ resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', name: 'Is attached to Instance' }],
  })
  const gone = item('vol-2', '2026-02-28T11:00:00Z', {
    configurationItemStatus: 'ResourceDeleted',
    configuration: null,
  })
  put(folder, historyName({ account, day: '2026-02-28' }), { configurationItems: [first, second, gone] })
  put(folder, snapshotName({ account, day: '2026-03-01' }), { configSnapshotId: 'x', configurationItems: [second] })
  put(folder, 'AWSLogs/ConfigWritabilityCheckFile', Buffer.from('x'))
  const { imported, known, failed, ignored, items, written, filesTotal, filesDone, bytesDone, bytesTotal } = await run()
  assert.deepEqual(
    { imported, known, failed, ignored, items, written, filesTotal, filesDone },
    { imported: 2, known: 0, failed: 0, ignored: 1, items: 4, written: 3, filesTotal: 2, filesDone: 2 },
  )
  assert.equal(bytesDone, bytesTotal)
  assert.deepEqual(await ledger(account), [
    '2026-02-27T10:00 vol-1 ResourceDiscovered',
    '2026-02-28T10:00 vol-1 OK',
    '2026-02-28T11:00 vol-2 ResourceDeleted',
  ])
  assert.deepEqual(await current(account), [
    ['vol-1', 'OK', true, { size: 2 }],
    ['vol-2', 'ResourceDeleted', false, undefined],
  ])
  const { rows: edges } = await db.query('select target, name from relationship where account_id = $1', [account])
  assert.deepEqual(edges, [{ target: 'i-1', name: 'Is attached to Instance' }])
  const { rows: told } = await db.query('select 1 from outbox where account_id = $1', [account])
  assert.deepEqual(told, [])
})

test('a second run writes nothing', async () => {
  const { account, folder, item, run } = place()
  const file = put(folder, historyName({ account }), { configurationItems: [item('vol-1', '2026-03-01T10:00:00Z')] })
  await run()
  const again = await run()
  assert.deepEqual(
    [again.known, again.imported, again.items, again.filesDone, again.bytesDone === again.bytesTotal],
    [1, 0, 0, 1, true],
  )
  utimesSync(file, new Date(0), new Date(0))
  const touched = await run()
  assert.deepEqual([touched.imported, touched.items, touched.written], [1, 1, 0])
  assert.equal((await ledger(account)).length, 1)
})

test('the current row only moves forward, whatever the order of the files', async () => {
  const { account, folder, item, run } = place()
  const scope = { accountId: account, region: 'us-east-1' }
  await record(db, { resourceId: 'vol-live', configuration: { by: 'recorder' } }, { at: '2026-03-10T00:00:00Z', scope })
  await record(db, { resourceId: 'vol-old', configuration: { by: 'recorder' } }, { at: '2026-01-10T00:00:00Z', scope })
  put(folder, historyName({ account, day: '2026-03-02' }), {
    configurationItems: [
      item('vol-live', '2026-03-02T00:00:00Z', { configurationItemStatus: 'ResourceDeleted' }),
      item('vol-old', '2026-03-02T00:00:00Z', { configuration: { by: 'import' } }),
    ],
  })
  await run()
  put(folder, historyName({ account, day: '2026-03-01' }), {
    configurationItems: [item('vol-old', '2026-03-01T00:00:00Z', { configurationItemStatus: 'ResourceDeleted' })],
  })
  await run()
  assert.deepEqual(await current(account), [
    ['vol-live', 'ResourceDiscovered', true, { by: 'recorder' }],
    ['vol-old', 'OK', true, { by: 'import' }],
  ])
  assert.equal((await ledger(account)).length, 5)
  await record(
    db,
    { resourceId: 'vol-old', configuration: { by: 'recorder again' } },
    { at: '2026-03-20T00:00:00Z', scope },
  )
  assert.deepEqual((await current(account))[1], ['vol-old', 'OK', true, { by: 'recorder again' }])
})

test('files come in order of their time: months are not in order of letters', async () => {
  const { account, folder, item } = place()
  const days = ['2025-10-01', '2025-02-01', '2026-01-01', '2025-02-10', '2025-12-31', '2025-02-09']
  for (const day of days) {
    put(folder, historyName({ account, day, time: '120000' }), { configurationItems: [item('b', `${day}T12:00:00Z`)] })
    put(folder, historyName({ account, day, time: '060000' }), { configurationItems: [item('a', `${day}T06:00:00Z`)] })
    put(folder, snapshotName({ account, day, time: '010000' }), { configurationItems: [] })
  }
  const seen: string[] = []
  const onProgress = ({ file }: ImportProgress) => {
    const stamp = /Config(History|Snapshot)_.*?(\d{8}T\d{2})/.exec(file ?? '')
    const line = `${stamp?.[2]} ${stamp?.[1]}`
    if (seen.at(-1) !== line) seen.push(line)
  }
  await importFiles({ db, source: { path: folder }, now, onProgress })
  const expected = [...days].sort().flatMap((day) => {
    const date = day.replaceAll('-', '')
    return [`${date}T06 History`, `${date}T12 History`, `${date}T01 Snapshot`]
  })
  assert.deepEqual(seen, expected)
})

const damaged: Record<string, { content(good: Buffer): Buffer; reason: RegExp; kept?: number }> = {
  'a gzip file cut off': { content: (good) => good.subarray(0, good.length - 20), reason: /cut off or damaged/ },
  'a gzip file with wrong bytes': {
    content: (good) => Buffer.concat([good.subarray(0, 40), Buffer.alloc(40, 7), good.subarray(80)]),
    reason: /cut off or damaged|not as expected/,
  },
  'JSON cut off': { content: () => gzipSync('{"configurationItems":[{"a":1},{'), reason: /ends in the middle/ },
  'no items at all': { content: () => gzipSync('{"fileVersion":"1.0"}'), reason: /has no configurationItems/ },
  'not JSON': { content: () => gzipSync('hello'), reason: /no JSON object/ },
  'an empty file': { content: () => Buffer.alloc(0), reason: /is empty/ },
  'an empty gzip file': { content: () => gzipSync(''), reason: /is empty/ },
}
for (const [name, { content, reason }] of Object.entries(damaged)) {
  test(`damaged: ${name}; the others go on`, async () => {
    const { account, folder, item, run } = place()
    const items = Array.from({ length: 20 }, (_, i) =>
      item(`vol-${i}`, '2026-03-01T10:00:00Z', { configuration: { random: Math.sin(i) } }),
    )
    const bad = put(
      folder,
      historyName({ account, day: '2026-03-01' }),
      content(gzipped({ configurationItems: items })),
    )
    put(folder, historyName({ account, day: '2026-03-02' }), {
      configurationItems: [item('good', '2026-03-02T10:00:00Z')],
    })
    const summary = await run()
    assert.deepEqual([summary.imported, summary.failed, summary.filesDone], [1, 1, 2])
    assert.match(summary.failures[0]!.file, /20260301/)
    assert.match(summary.failures[0]!.reason, reason)
    assert.equal((await ledger(account)).at(-1), '2026-03-02T10:00 good OK')
    // Mended, it is imported the next time.
    put(folder, path.relative(folder, bad), { configurationItems: items })
    const next = await run()
    assert.deepEqual([next.imported, next.known, next.failed], [1, 1, 0])
    assert.equal((await ledger(account)).length, 21)
  })
}

test('items that cannot be kept are told, and the others of the file are kept', async () => {
  const { account, folder, item, run } = place()
  const at = '2026-03-01T10:00:00Z'
  put(folder, historyName({ account }), {
    configurationItems: [
      item('ok-1', at),
      item('other account', at, { awsAccountId: '999999999999' }),
      item('other region', at, { awsRegion: 'eu-west-1' }),
      item('nul\0', at),
      item('ok-2', at, { configuration: { text: 'a\0b', half: '\ud800' } }),
      item('ok-3', at, {
        relationships: [
          { resourceType: 'T', resourceId: 'x'.repeat(5000), name: 'n' },
          { resourceType: 'T', resourceId: 'a\0', name: 'n' },
        ],
      }),
    ],
  })
  const summary = await run()
  assert.equal(summary.failed, 1)
  assert.match(
    summary.failures[0]!.reason,
    /^3 of 6 cannot be kept: configurationItems\[1\]: it is of account 999999999999; /,
  )
  assert.deepEqual(
    (await current(account)).map(([id]) => id),
    ['ok-1', 'ok-2', 'ok-3'],
  )
  const { rows } = await db.query('select 1 from configuration_item where account_id = $1', ['999999999999'])
  assert.deepEqual(rows, [])
  assert.deepEqual((await run()).failed, 1)
})

test('a file in the folder of another account or region is refused', async () => {
  const { account, folder, item, run } = place()
  const name = historyName({ account }).replace(`AWSLogs/${account}`, `AWSLogs/${ACCOUNT}`)
  put(folder, name, { configurationItems: [item('x', '2026-03-01T10:00:00Z')] })
  const { failed, failures, filesTotal } = await run()
  assert.deepEqual([failed, filesTotal], [1, 0])
  assert.match(failures[0]!.reason, /folder of Config of 123456789012/)
  assert.deepEqual(await ledger(account), [])
})

test('accounts and regions stay apart, and a global resource goes to the region of its file', async () => {
  const { account, folder, item, run } = place()
  const role = { resourceType: 'AWS::IAM::Role', awsRegion: 'global' }
  for (const region of ['us-east-1', 'eu-west-1']) {
    put(folder, historyName({ account, region }), {
      configurationItems: [
        item('vol-1', '2026-03-01T10:00:00Z', { awsRegion: region }),
        item('AROA', '2026-03-01T10:00:00Z', role),
      ],
    })
  }
  await run()
  const { rows } = await db.query(
    'select region, resource_id from configuration_item where account_id = $1 order by region, resource_id',
    [account],
  )
  assert.deepEqual(
    rows.map((r) => `${r.region} ${r.resource_id}`),
    ['eu-west-1 AROA', 'eu-west-1 vol-1', 'us-east-1 AROA', 'us-east-1 vol-1'],
  )
})

test('CloudTrail: what changed something', async () => {
  const { account, folder, run } = place()
  const event = (eventID: string, more: object) => ({
    eventVersion: '1.08',
    eventID,
    eventTime: '2026-03-01T10:00:00Z',
    eventSource: 'ec2.amazonaws.com',
    eventName: 'ModifyVolume',
    awsRegion: 'us-east-1',
    recipientAccountId: account,
    userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/ann`, userName: 'ann' },
    sourceIPAddress: '203.0.113.9',
    userAgent: 'aws-cli\0',
    readOnly: false,
    managementEvent: true,
    ...more,
  })
  const role = {
    type: 'AssumedRole',
    arn: `arn:aws:sts::${account}:assumed-role/deploy/ci`,
  }
  put(folder, trailName({ account }), {
    Records: [
      event('e-1', {}),
      event('e-2', { readOnly: true }),
      event('e-3', { userIdentity: role, errorCode: 'AccessDenied' }),
      event('e-4', { userIdentity: { type: 'AWSService', invokedBy: 'autoscaling.amazonaws.com' } }),
      event('e-5', { managementEvent: false, eventName: 'PutObject' }),
      event('e-6', { readOnly: undefined, eventName: 'DescribeVolumes' }),
      event('e-7', { readOnly: undefined, eventName: 'CreateVolume', userIdentity: null }),
    ],
  })
  const { items, written } = await run()
  assert.deepEqual([items, written], [7, 4])
  const { rows } = await db.query('select * from change_event where account_id = $1 order by event_id', [account])
  assert.deepEqual(
    rows.map((r) => [r.event_id, r.principal_arn, r.principal_type, r.user_name, r.error_code]),
    [
      ['e-1', `arn:aws:iam::${account}:user/ann`, 'IAMUser', 'ann', null],
      ['e-3', `arn:aws:sts::${account}:assumed-role/deploy/ci`, 'AssumedRole', null, 'AccessDenied'],
      ['e-4', 'autoscaling.amazonaws.com', 'AWSService', null, null],
      ['e-7', null, null, null, null],
    ],
  )
})

test('CloudTrail: events of others are refused', async () => {
  const { account, folder, run } = place()
  const event = {
    eventID: 'e',
    eventTime: '2026-03-01T10:00:00Z',
    eventSource: 's',
    eventName: 'n',
    awsRegion: 'us-east-1',
  }
  put(folder, trailName({ account }), {
    Records: [{ ...event, recipientAccountId: ACCOUNT }, { ...event, awsRegion: 'eu-west-1' }, {}],
  })
  assert.match((await run()).failures[0]!.reason, /^3 of 3 cannot be kept/)
})

test('a single file, packed or not', async () => {
  const { account, folder, item } = place()
  const packed = put(folder, historyName({ account }), { configurationItems: [item('a', '2026-03-01T10:00:00Z')] })
  const plain = put(
    folder,
    snapshotName({ account }).replace('.gz', ''),
    Buffer.from(JSON.stringify({ configurationItems: [item('b', '2026-03-01T11:00:00Z')] })),
  )
  put(folder, historyName({ account, day: '2026-03-09' }), {
    configurationItems: [item('not this', '2026-03-09T10:00:00Z')],
  })
  for (const path of [packed, plain]) assert.equal((await importFiles({ db, source: { path }, now })).imported, 1)
  assert.deepEqual(await ledger(account), ['2026-03-01T10:00 a OK', '2026-03-01T11:00 b OK'])
  assert.deepEqual([(await importFiles({ db, source: { path: folder }, now })).known], [2])
})

test('a source that is not there', async () => {
  await assert.rejects(importFiles({ db, source: { path: path.join(temporaryFolder(), 'x') }, now }), {
    code: 'ENOENT',
  })
})

test('a file that vanishes is told, and the others go on', async () => {
  const { account, folder, item } = place()
  put(folder, historyName({ account, time: '000000' }), { configurationItems: [item('a', '2026-03-01T00:00:00Z')] })
  const second = put(folder, historyName({ account, time: '010000' }), {
    configurationItems: [item('b', '2026-03-01T01:00:00Z')],
  })
  put(folder, historyName({ account, time: '020000' }), { configurationItems: [item('c', '2026-03-01T02:00:00Z')] })
  const onProgress = () => rmSync(second, { force: true })
  const { imported, failed, failures } = await importFiles({ db, source: { path: folder }, now, onProgress })
  assert.deepEqual([imported, failed], [2, 1])
  assert.match(failures[0]!.reason, /could not be read: ENOENT/)
})

test('an import that is stopped goes on where it was', async () => {
  const { account, folder, item, run } = place()
  for (let hour = 0; hour < 4; hour += 1) {
    put(folder, historyName({ account, time: `0${hour}0000` }), {
      configurationItems: [item(`vol-${hour}`, `2026-03-01T0${hour}:00:00Z`)],
    })
  }
  const stop = new AbortController()
  const onProgress = ({ filesDone }: ImportProgress) => filesDone === 2 && stop.abort()
  await assert.rejects(importFiles({ db, source: { path: folder }, now, onProgress, signal: stop.signal }), {
    name: 'AbortError',
  })
  const { known, imported } = await run()
  assert.deepEqual([known, imported], [2, 2])
  assert.equal((await ledger(account)).length, 4)
})

test('from a bucket', async () => {
  const { account, item } = place()
  const cloud = await emulatedAccount()
  const { sdk, client } = await cloud.service('s3')
  // Names of buckets are the whole emulator's, and the suite runs twice over it.
  const bucket = `config-bucket-${cloud.accountId}`
  await client.send(new sdk.CreateBucketCommand({ Bucket: bucket }))
  const store = (name: string, content: object) =>
    client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: `pre/${name}`, Body: gzipped(content) }))
  const big = 'x'.repeat(200_000)
  await store(historyName({ account, day: '2026-02-01' }), {
    configurationItems: Array.from({ length: 30 }, (_, i) =>
      item(`vol-${i}`, '2026-02-01T10:00:00Z', { configuration: { big: big + i } }),
    ),
  })
  await store(snapshotName({ account, day: '2026-02-10' }), {
    configurationItems: [item('vol-0', '2026-02-10T10:00:00Z')],
  })
  await store('AWSLogs/other.txt', {})
  await client.send(
    new sdk.PutObjectCommand({ Bucket: bucket, Key: historyName({ account }), Body: 'not under the prefix' }),
  )
  const run = () => importFiles({ db, source: { cloud, bucket, prefix: 'pre/' }, now })
  const first = await run()
  assert.deepEqual([first.imported, first.written, first.failed, first.ignored], [2, 31, 0, 1])
  const again = await run()
  assert.deepEqual([again.known, again.items], [2, 0])
  await assert.rejects(importFiles({ db, source: { cloud, bucket: 'no-such-bucket', prefix: '' }, now }), {
    name: 'NoSuchBucket',
  })
})
