/** What the tests of rules and compliance share: an account with a recorder, rules, buckets and judging workers. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import type { Resource } from '../../cloud/resource-type.ts'
import type { ConfigRule } from '../../model/config.gen.ts'
import type { Database } from '../../store/database.ts'
import { readingOf } from '../items/reading.ts'
import { recordReadings } from '../items/record.ts'
import { recordEnd } from '../items/record-end.ts'
import type { ConfigContext } from '../operation.ts'
import { put as putRecorder, ROLE } from '../recorder/testing.ts'
import { putConfigRule } from '../rules/put-config-rule.ts'
import { caller, testContext } from '../testing.ts'
import { evaluateChanges } from './evaluate-changes.ts'
import { evaluateDueRule, type RuleContext } from './evaluate-rule.ts'
import type { OutboxKind } from './outbox-shard.ts'
import { recordCompliance } from './record-compliance.ts'

export const putRule = caller('PutConfigRule', putConfigRule)
export const BUCKET = 'AWS::S3::Bucket'
export const VERSIONED = 'S3_BUCKET_VERSIONING_ENABLED'
const NOON = Date.UTC(2026, 2, 1, 12)

let accounts = 600_000_000_000
let seconds = 0

/** A time that none had before. */
export function later(): Date {
  seconds += 1
  return new Date(NOON + seconds * 1000)
}

/** An account of its own, with a recorder, as of now. */
export async function judgedAccount(
  db: Database,
  overrides: Parameters<typeof testContext>[1] = {},
): Promise<() => ConfigContext> {
  accounts += 1
  const accountId = String(accounts)
  const context = () => testContext(db, { accountId, now: later(), newId: randomUUID, ...overrides })
  await putRecorder({ ConfigurationRecorder: { roleARN: ROLE } }, context())
  return context
}

/** A rule as AWS CLI's shortest. */
export function rule(name: string, over: Partial<ConfigRule> = {}): { ConfigRule: ConfigRule } {
  return { ConfigRule: { ConfigRuleName: name, Source: { Owner: 'AWS', SourceIdentifier: VERSIONED }, ...over } }
}

export const bucket = (
  name: string,
  status: 'Enabled' | 'Suspended' | 'Off',
  tags: Record<string, string> = {},
): Resource => ({
  resourceId: name,
  configuration: { name },
  supplementaryConfiguration: { BucketVersioningConfiguration: { status, isMfaDeleteEnabled: null } },
  tags,
})

export async function record(context: ConfigContext, buckets: readonly Resource[], eventIds?: readonly string[]) {
  const { accountId, region } = context.caller
  await recordReadings(context.db, { accountId, region, resourceType: BUCKET }, buckets.map(readingOf), {
    now: context.now,
    observedAt: context.now,
    recordingFrequency: 'CONTINUOUS',
    origin: 'recorder',
    eventIds: eventIds && new Map(buckets.map((b) => [b.resourceId, eventIds])),
  })
}

export async function recordDeleted(context: ConfigContext, ids: readonly string[]) {
  const { accountId, region } = context.caller
  const times = { now: context.now, observedAt: context.now, origin: 'recorder' } as const
  await recordEnd(context.db, { accountId, region, resourceType: BUCKET }, [...ids], 'ResourceDeleted', times)
}

/** A worker, for what workers do. */
export function workerContext(db: Database, over: Partial<RuleContext> = {}): RuleContext {
  return {
    db,
    clock: later,
    worker: 'worker',
    leaseMs: 60_000,
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
    connect: async () => undefined,
    fact: () => assert.fail('no fact is read'),
    ...over,
  }
}

/** Does what the workers have to do, of all accounts. */
export async function judge(db: Database, over: Partial<RuleContext> = {}): Promise<void> {
  const context = workerContext(db, over)
  while (await evaluateDueRule(context));
  await judgeChanges(context)
  while (await evaluateDueRule(context));
}

/** Judges all changes. */
export async function judgeChanges(context: RuleContext): Promise<void> {
  await consume(context, 'configuration_item', evaluateChanges)
}

/** Makes items of all changes of compliance. */
export async function recordChanges(context: RuleContext): Promise<void> {
  await consume(context, 'compliance_change', recordCompliance)
}

/**
 * Does what there is for the outbox's consumers of a kind. An entry waits while a transaction that began before it runs on, and PostgreSQL counts
 * those in other databases of its server too: those of the test files beside this one.
 */
async function consume(
  context: RuleContext,
  kind: OutboxKind,
  work: (context: RuleContext) => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    while (await work(context));
    const { rows } = await context.db.query(
      `select from outbox_consumer c join outbox o on o.shard = c.shard and o.kind = c.kind and (o.transaction_id, o.id) > (c.transaction_id, c.id)
       where c.kind = $1 limit 1`,
      [kind],
    )
    if (rows.length === 0) return
    assert.ok(Date.now() < deadline, `entries of ${kind} were not read in a minute`)
    await setTimeout(5)
  }
}

/** All pages of a listing operation. */
export async function pages<Output extends { NextToken?: string }>(
  ask: (NextToken: string | undefined) => Promise<Output>,
): Promise<Output[]> {
  const found: Output[] = []
  let token: string | undefined
  do {
    const page = await ask(token)
    found.push(page)
    token = page.NextToken
  } while (token !== undefined && found.length < 100)
  return found
}
