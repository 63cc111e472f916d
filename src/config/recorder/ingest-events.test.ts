import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TrailEvent } from '../../cloud/trail.ts'
import { testDatabase } from '../../store/testing.ts'
import { ingestEvents, textsAt } from './ingest-events.ts'
import { recordTypes } from './sweep-testing.ts'

const db = await testDatabase()
const now = new Date('2026-11-21T12:00:00Z')

let accounts = 0
async function account(types: string[], over: { region?: string; mode?: string } = {}): Promise<string> {
  accounts += 1
  const accountId = String(300_000_000_000 + accounts)
  await recordTypes(db, { accountId, region: over.region ?? 'us-east-1' }, types, { mode: over.mode, now })
  return accountId
}

let events = 0
function event(over: Partial<TrailEvent> = {}): TrailEvent {
  events += 1
  return {
    eventID: `event-${events}`,
    eventTime: '2026-11-21T11:59:00Z',
    eventSource: 'ec2.amazonaws.com',
    eventName: 'DeleteVolume',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.7',
    userAgent: 'aws-cli/2',
    userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/ann', userName: 'ann' },
    requestParameters: { volumeId: 'vol-1' },
    ...over,
  }
}

async function pending(accountId: string): Promise<string[]> {
  const { rows } = await db.query<{ region: string; resource_type: string; wanted: string; event_ids: string[] }>(
    'select region, resource_type, wanted, event_ids from pending_read where account_id = $1 order by 1, 2, 3',
    [accountId],
  )
  return rows.map((r) => `${r.region} ${r.resource_type} ${r.wanted} (${r.event_ids.length})`)
}

test('an event makes due what it names, and is kept with who, when, from where and which call', async () => {
  const accountId = await account(['AWS::EC2::Volume'])
  const deleted = event()
  assert.equal(await ingestEvents(db, accountId, [deleted], now), 1)
  assert.deepEqual(await pending(accountId), ['us-east-1 AWS::EC2::Volume id:vol-1 (1)'])
  const { rows } = await db.query(
    `select event_id, event_name, principal_arn, principal_type, user_name, source_ip, user_agent, event_time from change_event
     where account_id = $1`,
    [accountId],
  )
  assert.deepEqual(rows, [
    {
      event_id: deleted.eventID,
      event_name: 'DeleteVolume',
      principal_arn: 'arn:aws:iam::123456789012:user/ann',
      principal_type: 'IAMUser',
      user_name: 'ann',
      source_ip: '203.0.113.7',
      user_agent: 'aws-cli/2',
      event_time: new Date('2026-11-21T11:59:00Z'),
    },
  ])
})

test('an event that is given again does nothing; events of one resource coalesce', async () => {
  const accountId = await account(['AWS::EC2::Volume'])
  const [one, two, other] = [event(), event(), event({ requestParameters: { volumeId: 'vol-2' } })]
  assert.equal(await ingestEvents(db, accountId, [one], now), 1)
  assert.equal(await ingestEvents(db, accountId, [one, two, other], now), 2)
  assert.deepEqual(await pending(accountId), [
    'us-east-1 AWS::EC2::Volume id:vol-1 (2)',
    'us-east-1 AWS::EC2::Volume id:vol-2 (1)',
  ])
})

const NOTHING: Record<string, Partial<TrailEvent>> = {
  'that failed': { errorCode: 'Client.UnauthorizedOperation' },
  'that only read': { readOnly: true },
  'of a call that changes no type we know': { eventName: 'GetConsoleOutput' },
  'of another account': { recipientAccountId: '999999999999' },
  'of a region without a recorder': { awsRegion: 'eu-west-1' },
}
for (const [what, over] of Object.entries(NOTHING)) {
  test(`an event ${what} makes nothing due`, async () => {
    const accountId = await account(['AWS::EC2::Volume'])
    await ingestEvents(db, accountId, [event(over)], now)
    assert.deepEqual(await pending(accountId), [])
  })
}

test('a type that is recorded daily waits for its day', async () => {
  const accountId = await account(['AWS::EC2::Volume'], { mode: 'DAILY' })
  await ingestEvents(db, accountId, [event()], now)
  assert.deepEqual(await pending(accountId), [])
})

test('an event that names nothing makes all of the type due', async () => {
  const accountId = await account(['AWS::EC2::Volume'])
  await ingestEvents(db, accountId, [event({ requestParameters: {} })], now)
  assert.deepEqual(await pending(accountId), ['us-east-1 AWS::EC2::Volume * (1)'])
})

test('an event of a global service is for each region that records the type', async () => {
  const accountId = await account(['AWS::IAM::User'])
  await recordTypes(db, { accountId, region: 'eu-west-1' }, ['AWS::IAM::User'], { now })
  const created = { eventSource: 'iam.amazonaws.com', eventName: 'CreateUser', requestParameters: { userName: 'bob' } }
  await ingestEvents(db, accountId, [event(created)], now)
  const due = await pending(accountId)
  assert.deepEqual(
    due.map((d) => d.split(' ')[0]),
    ['eu-west-1', 'us-east-1'],
  )
  assert.ok(
    due.every((d) => d.includes('AWS::IAM::User name:bob')),
    due.join(),
  )
})

const PATHS: Record<string, [object, string[], string[]]> = {
  'a name': [{ a: { b: 'x' } }, ['a.b'], ['x']],
  'a list of texts': [{ a: ['x', 'y', 'x'] }, ['a[]'], ['x', 'y']],
  'a list of objects': [{ a: { items: [{ id: 'x' }, { id: 'y' }, {}] } }, ['a.items[].id'], ['x', 'y']],
  'several paths': [{ a: 'x', b: 'y' }, ['a', 'b', 'c'], ['x', 'y']],
  'no text': [{ a: 1, b: null, c: '', d: {} }, ['a', 'b', 'c', 'd', 'a.b.c'], []],
  'nothing of a prototype': [{ a: {} }, ['a.constructor.name', '__proto__.x', 'toString'], []],
}
for (const [what, [value, paths, expected]] of Object.entries(PATHS)) {
  test(`paths find ${what}`, () => {
    assert.deepEqual(textsAt(value as never, paths), expected)
  })
}
