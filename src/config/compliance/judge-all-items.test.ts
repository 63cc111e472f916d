import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../store/database.ts'
import { testDatabase } from '../../store/testing.ts'
import { evaluateDueRule } from './evaluate-rule.ts'
import { bucket, judgedAccount, putRule, record, recordDeleted, rule, workerContext } from './testing.ts'

const db = await testDatabase()
const LOGGED = { Source: { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_LOGGING_ENABLED' } } as const
const MFA = { Source: { Owner: 'AWS', SourceIdentifier: 'ROOT_ACCOUNT_MFA_ENABLED' } } as const

/** The database, and what goes through it. */
function watched(before: (text: string) => Promise<void>): Database {
  const query: Database['query'] = async (text, values) => {
    await before(text)
    return db.query(text, values)
  }
  return {
    engine: db.engine,
    query,
    together: (statements) => db.together(statements),
    transaction: async (work) => {
      await before('begin')
      return db.transaction(work)
    },
    close: () => db.close(),
  }
}

async function verdicts(accountId: string): Promise<string[]> {
  const { rows } = await db.query<{ said: string }>(
    `select concat_ws(' ', r.name, v.resource_id, v.compliance) as said
     from verdict v join config_rule r on r.account_id = v.account_id and r.rule_id = v.rule_id
     where v.account_id = $1 and v.to_time is null order by 1`,
    [accountId],
  )
  return rows.map((row) => row.said)
}

test('rules that are due together read each item once, those that judge no items apart', async () => {
  const context = await judgedAccount(db)
  const { accountId } = context().caller
  await record(context(), [bucket('a', 'Enabled'), bucket('b', 'Off')])
  await putRule(rule('root', MFA), context())
  await putRule(rule('versioned'), context())
  await putRule(rule('logged', LOGGED), context())
  const read: string[] = []
  const counting = watched(async (text) => {
    if (text.includes('join document')) read.push(text)
  })
  const worker = workerContext(counting, { fact: async () => ({ AccountMFAEnabled: 1 }) as never })
  while (await evaluateDueRule(worker));
  assert.equal(read.length, 1)
  assert.deepEqual(await verdicts(accountId), [
    'logged a NON_COMPLIANT',
    'logged b NON_COMPLIANT',
    'versioned a COMPLIANT',
    'versioned b NON_COMPLIANT',
  ])
  const { rows } = await db.query('select rule_id from rule_due where account_id = $1 and leased_by is not null', [
    accountId,
  ])
  assert.deepEqual(rows, [])
})

test('what was deleted since it was read has no verdict', async () => {
  const context = await judgedAccount(db)
  const { accountId } = context().caller
  await record(context(), [bucket('kept', 'Enabled'), bucket('gone', 'Off')])
  await putRule(rule('versioned'), context())
  await putRule(rule('logged', LOGGED), context())
  let transactions = 0
  const deleting = watched(async (text) => {
    if (text !== 'begin') return
    transactions += 1
    if (transactions === 2) await recordDeleted(context(), ['gone'])
  })
  assert.ok(await evaluateDueRule(workerContext(deleting)))
  const said = await verdicts(accountId)
  // One rule had judged it already: its verdict ends when the deletion is judged.
  assert.equal(said.filter((one) => one.includes('gone')).length, 1)
  assert.equal(said.filter((one) => one.includes('kept')).length, 2)
})

test('an error of one rule ends its round, and the others judge on', async () => {
  const context = await judgedAccount(db)
  const { accountId, region } = context().caller
  await record(context(), [bucket('a', 'Enabled')])
  await putRule(rule('versioned'), context())
  await putRule(rule('logged', LOGGED), context())
  let transactions = 0
  const failing = watched(async (text) => {
    if (text !== 'begin') return
    transactions += 1
    if (transactions === 1) throw new Error('not now')
  })
  assert.ok(await evaluateDueRule(workerContext(failing)))
  assert.equal((await verdicts(accountId)).length, 1)
  const { rows } = await db.query<{ message: string }>(
    'select last_error_message as message from config_rule where account_id = $1 and region = $2 and last_error_code is not null',
    [accountId, region],
  )
  assert.deepEqual(rows, [{ message: 'not now' }])
})

test('a page that cannot be read leaves the rules as due as they were', async () => {
  const context = await judgedAccount(db)
  const { accountId } = context().caller
  await record(context(), [bucket('a', 'Enabled')])
  await putRule(rule('versioned'), context())
  await putRule(rule('logged', LOGGED), context())
  const broken = watched(async (text) => {
    if (text.includes('join document')) throw new Error('the database is gone')
  })
  await assert.rejects(evaluateDueRule(workerContext(broken)), /the database is gone/)
  const { rows } = await db.query('select leased_by from rule_due where account_id = $1', [accountId])
  assert.deepEqual(rows, [{ leased_by: null }, { leased_by: null }])
  assert.ok(await evaluateDueRule(workerContext(db)))
  assert.deepEqual(await verdicts(accountId), ['logged a NON_COMPLIANT', 'versioned a COMPLIANT'])
})
