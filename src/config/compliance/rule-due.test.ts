import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { ruleNamed } from '../rules/store.ts'
import { holdRules } from './hold-rules.ts'
import { claimDueRules, finishRound, makeDue, releaseRule } from './rule-due.ts'
import { judgedAccount, later, putRule, rule } from './testing.ts'

const db = await testDatabase()
const LEASE = 60_000

const claimDueRule = async (worker: string, now: Date) => (await claimDueRules(db, worker, now, LEASE, { limit: 1 }))[0]

/** A rule that a worker has just taken up. */
async function claimed(identifier = 'S3_BUCKET_VERSIONING_ENABLED') {
  const context = await judgedAccount(db)
  await putRule(rule('r', { Source: { Owner: 'AWS', SourceIdentifier: identifier } }), context())
  const stored = (await ruleNamed(db, context().caller, 'r'))!
  const started = later()
  const due = (await claimDueRule('worker', started))!
  assert.equal(due.ruleId, stored.ruleId)
  const state = async () => {
    const { rows } = await db.query<{ due_at: Date; leased_by: string | null }>(
      'select due_at, leased_by from rule_due where account_id = $1',
      [stored.accountId],
    )
    return rows[0] && { at: rows[0].due_at, leasedBy: rows[0].leased_by }
  }
  return { context, rule: stored, started, due, state }
}

test('a rule that judged all of its scope is due no more, or at its next time', async () => {
  const once = await claimed()
  await finishRound(db, once.due, 'worker', once.started)
  assert.equal(await once.state(), undefined)
  const regular = await claimed('ROOT_ACCOUNT_MFA_ENABLED')
  await finishRound(db, regular.due, 'worker', regular.started)
  const tomorrow = new Date(regular.started.getTime() + 86_400_000)
  assert.deepEqual(await regular.state(), { at: tomorrow, leasedBy: null })
})

for (const [name, at] of [
  ['after the round began', undefined],
  ['at a time before, by another clock', new Date(0)],
] as const) {
  test(`what is asked ${name} is not taken for done`, async () => {
    const { due, rule: asked, started, state } = await claimed()
    await makeDue(db, asked, [asked.ruleId], at ?? later())
    await finishRound(db, due, 'worker', started)
    assert.equal((await state())?.leasedBy, null)
    const again = await claimDueRule('other', later())
    assert.equal(again?.ruleId, asked.ruleId)
    await finishRound(db, again!, 'other', later())
    assert.equal(await state(), undefined)
  })
}

test('a rule is leased by one worker, until it gives it back or is missed', async () => {
  const { due, started, state } = await claimed()
  assert.equal(await claimDueRule('other', later()), undefined)
  await releaseRule(db, due, 'other')
  assert.equal((await state())?.leasedBy, 'worker')
  const late = new Date(started.getTime() + LEASE + 1)
  const taken = await claimDueRule('other', late)
  assert.equal(taken?.ruleId, due.ruleId)
  await finishRound(db, due, 'worker', started)
  assert.equal((await state())?.leasedBy, 'other')
  await releaseRule(db, due, 'other')
  assert.equal((await state())?.leasedBy, null)
  await finishRound(db, (await claimDueRule('last', late))!, 'last', late)
})

test('a rule holds as it was read only', async () => {
  const { context, rule: read } = await claimed()
  const holds = () => db.transaction(async (tx) => (await holdRules(tx, read, [read])).has(read.ruleId))
  assert.equal(await holds(), true)
  await putRule(rule('r', { Scope: { TagKey: 'x' } }), context())
  assert.equal(await holds(), false)
  const changed = (await ruleNamed(db, read, 'r'))!
  assert.equal(await db.transaction(async (tx) => (await holdRules(tx, changed, [changed])).size), 1)
  await db.query(`update config_rule set state = 'DELETING' where account_id = $1`, [read.accountId])
  assert.equal(await db.transaction(async (tx) => (await holdRules(tx, changed, [changed])).size), 0)
})
