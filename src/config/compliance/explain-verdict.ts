import { canonicalJson, type Json } from '../../lib/json.ts'
import type { Queryable } from '../../store/database.ts'
import { isGlobalType } from '../items/global-type.ts'
import { historyBackwards } from '../items/history-backwards.ts'
import { resourceKeySchema, text, time, versionSchema } from '../items/item-schema.ts'
import type { ResourceKeyOf } from '../items/resource-reader.ts'
import type { ItemRow } from '../items/store.ts'
import { itemAt, itemOfState, readComparable, readDocument, type Version, versionsOf } from '../items/version.ts'
import { besideOperation } from '../operation.ts'
import { itemOf } from '../rules/item.ts'
import type { ItemImplementation } from '../rules/owner.ts'
import { implementationOf } from '../rules/owners.ts'
import { ruleNamed, type StoredRule } from '../rules/store.ts'
import { type Result, resultsOfResource } from './store.ts'
import { valueAt } from './value-at.ts'
import { lookedAt } from './watched-item.ts'

interface Input {
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
}

interface Field {
  readonly path: string
  /** Absent when there is nothing. */
  readonly value?: Json
  /** The place in `versions` of the one since which it is so. */
  readonly version: number
}

interface Output {
  readonly ruleName: string
  readonly ruleId: string
  readonly sourceIdentifier?: string
  readonly compliance: string
  readonly annotation?: string
  readonly reason?: string
  readonly since: string
  readonly recordedAt: string
  /** The item that was judged; absent for a rule that judges no item. */
  readonly item?: Version
  readonly fields: readonly Field[]
  readonly versions: readonly Version[]
  readonly cut: boolean
}

const MOST_VERSIONS = 2_000
const MOST_FIELDS = 500
const COMPLIANCES = ['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'INSUFFICIENT_DATA']

export const explainVerdict = besideOperation<Input, Output>({
  name: 'ExplainVerdict',
  summary:
    'Why a rule says what it says of a resource: which fields it looked at, since when they are so, and by whom.',
  input: {
    type: 'object',
    properties: { ruleName: { type: 'string', minLength: 1, maxLength: 128 }, ...resourceKeySchema },
    required: ['ruleName', 'resourceType', 'resourceId'],
  },
  output: {
    type: 'object',
    properties: {
      ruleName: text,
      ruleId: text,
      sourceIdentifier: text,
      compliance: { type: 'string', enum: COMPLIANCES },
      annotation: text,
      reason: { type: 'string', description: 'INSUFFICIENT_DATA only.' },
      since: { ...time, description: 'When the rule began to say so.' },
      recordedAt: time,
      item: { ...versionSchema, description: 'The version that is judged so; absent for a rule that judges no item.' },
      fields: {
        type: 'array',
        description: 'What the rule looked at, in order.',
        items: {
          type: 'object',
          properties: {
            path: text,
            value: { description: 'Absent when there is nothing.' },
            version: { type: 'integer', description: 'The place in `versions` of the one since which it is so.' },
          },
          required: ['path', 'version'],
        },
      },
      versions: {
        type: 'array',
        items: versionSchema,
        description: 'Those that fields speak of, the newest first: since that one, all fields are as they are.',
      },
      cut: { type: 'boolean', description: 'The history is longer than was read, or there are more fields.' },
    },
    required: ['ruleName', 'ruleId', 'compliance', 'since', 'recordedAt', 'fields', 'versions', 'cut'],
  },
  async run({ ruleName, resourceType, resourceId }, { db, caller, fail }) {
    const rule = await ruleNamed(db, caller, ruleName)
    if (rule === undefined) return fail('ResourceNotFoundException', `There is no rule ${ruleName}`)
    const asked = { ruleId: rule.ruleId, resourceType, resourceId, types: COMPLIANCES, limit: 1 }
    const [verdict] = await resultsOfResource(db, caller, asked)
    if (verdict === undefined) {
      return fail('ResourceNotFoundException', `${ruleName} says nothing of ${resourceType} ${resourceId}`)
    }
    const key = { accountId: caller.accountId, region: caller.region, resourceType, resourceId }
    const judged = await judgedVersion(db, key, rule, verdict)
    const optional = {
      sourceIdentifier: rule.source.SourceIdentifier,
      annotation: verdict.annotation,
      reason: verdict.reason,
      item: judged && (await versionsOf(db, [judged.row]))[0],
    }
    return {
      ruleName,
      ruleId: rule.ruleId,
      compliance: verdict.compliance,
      since: verdict.since.toISOString(),
      recordedAt: verdict.recordedAt.toISOString(),
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as typeof optional),
      ...(await history(db, key, judged)),
    }
  },
})

interface Judged {
  readonly row: ItemRow
  readonly paths: readonly string[]
}

/**
 * The version that a verdict is about, and what the rule looked at in it: the present one, when the rule says the same of it, else the
 * one that was judged (the present one waits to be).
 */
async function judgedVersion(
  db: Queryable,
  key: ResourceKeyOf,
  rule: StoredRule,
  verdict: Result,
): Promise<Judged | undefined> {
  if (verdict.stateId === undefined) return undefined
  const implementation = implementationOf(rule)
  if (implementation?.kind !== 'item') return undefined
  const candidates = [await itemAt(db, key), await itemOfState(db, key, String(verdict.stateId))]
  let judged: Judged | undefined
  for (const row of candidates) {
    if (row === undefined || row.document_hash === null) continue
    const again = await judgeAgain(db, implementation, row, verdict.recordedAt)
    judged = { row, paths: again.paths }
    if (again.compliance === verdict.compliance) break
  }
  return judged
}

async function judgeAgain(
  db: Queryable,
  implementation: ItemImplementation,
  row: ItemRow,
  now: Date,
): Promise<{ compliance: string; paths: readonly string[] }> {
  const head = {
    accountId: row.account_id,
    awsRegion: isGlobalType(row.resource_type) ? 'global' : row.region,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    resourceName: row.resource_name ?? undefined,
    arn: row.arn ?? undefined,
    availabilityZone: row.availability_zone ?? undefined,
    resourceCreationTime: row.resource_creation_time ?? undefined,
    captureTime: row.capture_time,
  }
  const item = itemOf(head, (await readDocument(db, row)) as never)
  const { result, paths } = lookedAt(item, (watched) =>
    implementation.judge({ item: watched, stateId: row.state_id, status: row.status }, now),
  )
  return { compliance: result.compliance, paths }
}

/**
 * The values at the paths, and back to which version they are so. An element of a list is what stands at its place: it counts as changed
 * when it moved.
 */
async function history(
  db: Queryable,
  key: ResourceKeyOf,
  judged: Judged | undefined,
): Promise<Pick<Output, 'fields' | 'versions' | 'cut'>> {
  if (judged === undefined) return { fields: [], versions: [], cut: false }
  const paths = judged.paths.slice(0, MOST_FIELDS)
  const first = await subject(db, judged.row)
  const values = paths.map((path) => valueAt(first, path))
  const texts = values.map(canonicalJson)
  const origins: ItemRow[] = paths.map(() => judged.row)
  let alive = new Set(paths.keys())
  let seen = 0
  let passed = false
  let newer: { readonly row: ItemRow; readonly value: Json } = { row: judged.row, value: first }
  for await (const row of historyBackwards(db, key, judged.row.capture_time)) {
    if (!passed) {
      passed = row.state_id === judged.row.state_id
      continue
    }
    seen += 1
    // What came back after it was deleted is new.
    if (row.document_hash === null || alive.size === 0 || seen > MOST_VERSIONS) break
    const same = newer.row.document_hash?.equals(row.document_hash) === true
    newer = { row, value: { ...((same ? newer.value : await subject(db, row)) as object), ...headOf(row) } }
    alive = new Set([...alive].filter((i) => canonicalJson(valueAt(newer.value, paths[i]!)) === texts[i]))
    for (const i of alive) origins[i] = row
  }
  const rows = [...new Set(origins)].sort(
    (a, b) => b.capture_time.getTime() - a.capture_time.getTime() || b.state_id - a.state_id,
  )
  return {
    fields: paths.map((path, i) => ({
      path,
      ...(values[i] === undefined ? {} : { value: values[i] }),
      version: rows.indexOf(origins[i]!),
    })),
    versions: await versionsOf(db, rows),
    cut: seen > MOST_VERSIONS || paths.length < judged.paths.length,
  }
}

async function subject(db: Queryable, row: ItemRow): Promise<Json> {
  return { ...((await readComparable(db, row)) as object), ...headOf(row) }
}

function headOf(row: ItemRow): Record<string, Json> {
  return {
    resourceName: row.resource_name,
    arn: row.arn,
    availabilityZone: row.availability_zone,
    resourceCreationTime: row.resource_creation_time?.toISOString() ?? null,
  }
}
