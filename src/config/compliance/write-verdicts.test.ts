import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { closeVerdicts, type Judgement, writeVerdicts } from './write-verdicts.ts'

const db = await testDatabase()
let accounts = 0
function place() {
  accounts += 1
  return { accountId: String(400_000_000_000 + accounts), region: 'us-east-1' }
}
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute))
const times = (minute: number) => ({ invokedAt: at(minute), now: at(minute) })

function judgement(over: Partial<Judgement> = {}): Judgement {
  return { ruleId: 'rule-1', resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1', compliance: 'COMPLIANT', ...over }
}

async function intervals(of: ReturnType<typeof place>): Promise<string[]> {
  const { rows } = await db.query<{ resource_id: string; compliance: string; from_time: Date; to_time: Date | null }>(
    'select resource_id, compliance, from_time, to_time from verdict where account_id = $1 order by resource_id, from_time',
    [of.accountId],
  )
  const minute = (d: Date | null) => (d === null ? '' : String(d.getUTCMinutes()))
  return rows.map((r) => `${r.resource_id} ${r.compliance} ${minute(r.from_time)}-${minute(r.to_time)}`)
}

test('a verdict that turns closes the interval and opens the next; one that repeats writes nothing', async () => {
  const p = place()
  const write = (minute: number, over?: Partial<Judgement>) =>
    db.transaction((tx) => writeVerdicts(tx, p, [judgement(over)], times(minute)))
  const key = { ruleId: 'rule-1', resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1' }
  assert.deepEqual(await write(0), [{ ...key, before: null, after: 'COMPLIANT' }])
  assert.deepEqual(await write(1), [])
  assert.deepEqual(await write(2, { compliance: 'NON_COMPLIANT', annotation: 'bad' }), [
    { ...key, before: 'COMPLIANT', after: 'NON_COMPLIANT' },
  ])
  assert.deepEqual(await write(3, { compliance: 'NON_COMPLIANT', annotation: 'bad' }), [])
  await write(4, { compliance: 'NON_COMPLIANT', annotation: 'worse' })
  assert.deepEqual(await intervals(p), ['vol-1 COMPLIANT 0-2', 'vol-1 NON_COMPLIANT 2-4', 'vol-1 NON_COMPLIANT 4-'])
  const { rows } = await db.query<{ payload: object }>('select payload from outbox where account_id = $1 order by id', [
    p.accountId,
  ])
  assert.deepEqual(
    rows.map((r) => r.payload),
    [
      { ruleId: 'rule-1', before: null, after: 'COMPLIANT' },
      { ruleId: 'rule-1', before: 'COMPLIANT', after: 'NON_COMPLIANT' },
    ],
  )
})

test('a judgement of an older item does not replace that of a newer one', async () => {
  const p = place()
  await db.transaction((tx) => writeVerdicts(tx, p, [judgement({ stateId: 5, captureTime: at(5) })], times(5)))
  const stale = judgement({ stateId: 4, captureTime: at(4), compliance: 'NON_COMPLIANT', annotation: 'old' })
  assert.deepEqual(await db.transaction((tx) => writeVerdicts(tx, p, [stale], times(6))), [])
  assert.deepEqual(await intervals(p), ['vol-1 COMPLIANT 5-'])
})

test('many resources and rules in one write; closing by resource, by rule, and twice', async () => {
  const p = place()
  const all = ['rule-1', 'rule-2'].flatMap((ruleId) =>
    ['a', 'b', 'c'].map((resourceId) => judgement({ ruleId, resourceId })),
  )
  assert.equal((await db.transaction((tx) => writeVerdicts(tx, p, all, times(0)))).length, 6)
  const close = (where: Parameters<typeof closeVerdicts>[2]) =>
    db.transaction((tx) => closeVerdicts(tx, p, where, at(1)))
  assert.equal((await close({ resourceType: 'AWS::EC2::Volume', resourceIds: ['a'] })).length, 2)
  assert.equal((await close({ ruleId: 'rule-1' })).length, 2)
  assert.equal((await close({ ruleId: 'rule-1' })).length, 0)
  const again = await db.transaction((tx) => writeVerdicts(tx, p, all, times(2)))
  assert.equal(again.length, 4)
})

test('two workers that say the same at once open one interval', async () => {
  const p = place()
  await Promise.all([0, 1, 2, 3].map(() => db.transaction((tx) => writeVerdicts(tx, p, [judgement()], times(0)))))
  assert.deepEqual(await intervals(p), ['vol-1 COMPLIANT 0-'])
})
