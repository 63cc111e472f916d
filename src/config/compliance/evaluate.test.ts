import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pino } from 'pino'
import type { Resource } from '../../cloud/resource-type.ts'
import { testDatabase } from '../../store/testing.ts'
import { readingOf } from '../items/reading.ts'
import { recordReadings } from '../items/record.ts'
import { recordEnd } from '../items/record-end.ts'
import { evaluateChanges } from './evaluate-changes.ts'
import { evaluateDueRule, type RuleContext } from './evaluate-rule.ts'
import { judgeChanges } from './testing.ts'

const db = await testDatabase()
let accounts = 0
let minutes = 0

/** An account with rules, and a clock that moves a second at each look. */
async function account(rules: Record<string, { identifier: string; scope?: object; parameters?: object }>) {
  accounts += 1
  const accountId = String(500_000_000_000 + accounts)
  for (const [name, { identifier, scope, parameters }] of Object.entries(rules)) {
    await db.query(
      `insert into config_rule (account_id, region, name, rule_id, owner, source, scope, input_parameters, state, created_at, updated_at)
       values ($1, 'us-east-1', $2, $2, 'AWS', $3, $4, $5, 'ACTIVE', now(), now())`,
      [
        accountId,
        name,
        JSON.stringify({ Owner: 'AWS', SourceIdentifier: identifier }),
        scope === undefined ? null : JSON.stringify(scope),
        parameters === undefined ? null : JSON.stringify(parameters),
      ],
    )
  }
  return { accountId, region: 'us-east-1', resourceType: 'AWS::S3::Bucket' }
}

function clock(): Date {
  minutes += 1
  return new Date(Date.UTC(2026, 2, 1) + minutes * 1000)
}

function context(over: Partial<RuleContext> = {}): RuleContext {
  return {
    db,
    clock,
    worker: 'worker',
    leaseMs: 60_000,
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
    connect: async () => undefined,
    fact: () => assert.fail('no fact is read'),
    ...over,
  }
}

const bucket = (name: string, status: string, tags: Record<string, string> = {}): Resource => ({
  resourceId: name,
  configuration: { name },
  supplementaryConfiguration: { BucketVersioningConfiguration: { status, isMfaDeleteEnabled: null } },
  tags,
})

type Scope = Awaited<ReturnType<typeof account>>

async function record(scope: Scope, ...buckets: Resource[]) {
  const now = clock()
  await recordReadings(db, scope, buckets.map(readingOf), {
    now,
    observedAt: now,
    recordingFrequency: 'CONTINUOUS',
    origin: 'recorder',
  })
}

async function due(scope: Scope, ruleId: string, everySeconds: number | null = null) {
  await db.query(
    `insert into rule_due (account_id, region, rule_id, due_at, every_seconds) values ($1, $2, $3, $4, $5)`,
    [scope.accountId, scope.region, ruleId, clock(), everySeconds],
  )
}

async function verdicts(scope: Scope): Promise<string[]> {
  const { rows } = await db.query<{ rule_id: string; resource_id: string; compliance: string; open: boolean }>(
    `select rule_id, resource_id, compliance, to_time is null as open from verdict where account_id = $1 order by 1, 2, from_time`,
    [scope.accountId],
  )
  return rows.map((r) => `${r.rule_id} ${r.resource_id} ${r.compliance}${r.open ? '' : ' (past)'}`)
}

const VERSIONED = { identifier: 'S3_BUCKET_VERSIONING_ENABLED' }

test('a change is judged, a verdict turns with the next one, and ends with the resource', async () => {
  const scope = await account({ versioned: VERSIONED })
  await record(scope, bucket('a', 'Off'), bucket('b', 'Enabled'))
  await judgeChanges(context())
  assert.deepEqual(await verdicts(scope), ['versioned a NON_COMPLIANT', 'versioned b COMPLIANT'])
  await record(scope, bucket('a', 'Enabled'))
  await judgeChanges(context())
  const now = clock()
  await recordEnd(db, scope, ['b'], 'ResourceDeleted', { now, observedAt: now, origin: 'recorder' })
  await judgeChanges(context())
  assert.deepEqual(await verdicts(scope), [
    'versioned a NON_COMPLIANT (past)',
    'versioned a COMPLIANT',
    'versioned b COMPLIANT (past)',
  ])
  assert.equal(await evaluateChanges(context()), false)
})

test('a new rule judges what is there already, and only its scope', async () => {
  const scope = await account({
    all: VERSIONED,
    tagged: { ...VERSIONED, scope: { TagKey: 'team', TagValue: 'blue' } },
    one: { ...VERSIONED, scope: { ComplianceResourceTypes: ['AWS::S3::Bucket'], ComplianceResourceId: 'b' } },
  })
  await record(scope, bucket('a', 'Off', { team: 'blue' }), bucket('b', 'Off', { team: 'red' }))
  for (const rule of ['all', 'tagged', 'one']) await due(scope, rule)
  while (await evaluateDueRule(context()));
  assert.deepEqual(await verdicts(scope), [
    'all a NON_COMPLIANT',
    'all b NON_COMPLIANT',
    'one b NON_COMPLIANT',
    'tagged a NON_COMPLIANT',
  ])
  await record(scope, bucket('a', 'Off'))
  await judgeChanges(context())
  assert.ok((await verdicts(scope)).includes('tagged a NON_COMPLIANT (past)'))
})

test('a rule with parameters that cannot be read is an error of that rule and stops no other', async () => {
  const scope = await account({ good: VERSIONED, bad: { ...VERSIONED, parameters: { isMfaDeleteEnabled: 'perhaps' } } })
  await record(scope, bucket('a', 'Off'))
  await judgeChanges(context())
  assert.deepEqual(await verdicts(scope), ['good a NON_COMPLIANT'])
  const { rows } = await db.query(
    `select name, last_error_message, last_successful_evaluation_at is not null as good from config_rule where account_id = $1 order by name`,
    [scope.accountId],
  )
  assert.deepEqual(rows, [
    {
      name: 'bad',
      last_error_message: 'The value for the parameter isMfaDeleteEnabled must be true or false.',
      good: false,
    },
    { name: 'good', last_error_message: null, good: true },
  ])
})

test('a rule that needs a type of which nothing was recorded gives no verdict, and says so', async () => {
  const scope = await account({ managed: { identifier: 'EC2_INSTANCE_MANAGED_BY_SSM' } })
  await due(scope, 'managed')
  await evaluateDueRule(context())
  assert.deepEqual(await verdicts(scope), [])
  const { rows } = await db.query('select last_error_code from config_rule where account_id = $1', [scope.accountId])
  assert.deepEqual(rows, [{ last_error_code: 'TypeNotRecorded' }])
})

test('many workers judge each change once', async () => {
  const scope = await account({ versioned: VERSIONED })
  for (let i = 0; i < 10; i += 1)
    await record(scope, bucket('a', i % 2 === 0 ? 'Off' : 'Enabled'), bucket(`b-${i}`, 'Off'))
  await Promise.all(['one', 'two', 'three'].map((worker) => judgeChanges(context({ worker }))))
  await judgeChanges(context())
  const found = await verdicts(scope)
  assert.equal(found.filter((v) => !v.endsWith('(past)')).length, 11)
  assert.equal(new Set(found).size, found.length)
})

test('a periodic rule judges the account at its times; a fact that cannot be read is an error and no verdict', async () => {
  const scope = await account({ root: { identifier: 'ROOT_ACCOUNT_MFA_ENABLED' } })
  await due(scope, 'root', 3600)
  const cloud = {} as never
  const reading = (value: object | Error): Partial<RuleContext> => ({
    connect: async () => cloud,
    fact: async () => {
      if (value instanceof Error) throw value
      return value as never
    },
  })
  await evaluateDueRule(context(reading({ AccountMFAEnabled: 0 })))
  assert.deepEqual(await verdicts(scope), [`root ${scope.accountId} NON_COMPLIANT`])
  assert.equal(await evaluateDueRule(context(reading({ AccountMFAEnabled: 1 }))), false)
  await db.query('update rule_due set due_at = $2 where account_id = $1', [scope.accountId, clock()])
  await evaluateDueRule(context(reading(Object.assign(new Error('no'), { name: 'AccessDenied' }))))
  const { rows } = await db.query('select last_error_code from config_rule where account_id = $1', [scope.accountId])
  assert.deepEqual(rows, [{ last_error_code: 'AccessDenied' }])
  assert.deepEqual(await verdicts(scope), [`root ${scope.accountId} NON_COMPLIANT`])
})

test('changes are read in the order of their transactions, also when a number grows a digit within a batch', async () => {
  const scope = await account({ versioned: VERSIONED })
  await record(scope, bucket('early', 'Off'))
  await record(scope, ...Array.from({ length: 500 }, (_, i) => bucket(`late-${i}`, 'Off')))
  await db.query(
    `update outbox set transaction_id = case resource_id when 'early' then '9'::xid8 else '10'::xid8 end where account_id = $1`,
    [scope.accountId],
  )
  await db.query(
    `update outbox_consumer set transaction_id = '0', id = 0
     where name like 'evaluator-%' and shard = (select shard from outbox where account_id = $1 limit 1)`,
    [scope.accountId],
  )
  await judgeChanges(context())
  const said = await verdicts(scope)
  assert.equal(said.length, 501)
  assert.ok(said.includes('versioned early NON_COMPLIANT'))
})
