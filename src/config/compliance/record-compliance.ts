import type { Resource } from '../../cloud/resource-type.ts'
import type { Database } from '../../store/database.ts'
import { RESOURCE_COMPLIANCE } from '../items/own-types.ts'
import { readingOf } from '../items/reading.ts'
import { recordReadings } from '../items/record.ts'
import { recordEnd } from '../items/record-end.ts'
import { recordedTypesTogether } from '../recorder/recording-group.ts'
import { recordersOf } from '../recorder/store.ts'
import { ruleArn } from '../rules/rule.ts'
import type { EvaluationContext } from './evaluate-changes.ts'
import { byPlace, claimShard, type Entry, moveOn, nextEntries, releaseShard } from './outbox-shard.ts'
import type { Place } from './write-verdicts.ts'

const KIND = 'compliance_change'

interface OpenVerdict {
  resource_type: string
  resource_id: string
  rule_id: string
  name: string
  compliance: 'COMPLIANT' | 'NON_COMPLIANT'
}

/**
 * Turns the changes of compliance of one shard into items of `AWS::Config::ResourceCompliance`, where that type is recorded. An item is made of
 * the verdicts as they are now, and one that says nothing new is not written: so doing a batch again after a worker's death doubles nothing.
 * https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html
 * @returns false when no shard has any
 */
export async function recordCompliance(context: EvaluationContext): Promise<boolean> {
  const { db, worker } = context
  const shard = await claimShard(db, KIND, context)
  if (shard === undefined) return false
  try {
    const entries = await db.transaction((tx) => nextEntries(tx, shard, KIND, worker))
    if (entries === undefined) return true
    for (const [place, changes] of byPlace(entries)) {
      if (await isRecorded(db, place)) await recordPlace(context, place, changes)
    }
    await moveOn(db, shard, entries, worker)
    return true
  } finally {
    await releaseShard(db, shard, worker)
  }
}

async function isRecorded(db: Database, place: Place): Promise<boolean> {
  const running = (await recordersOf(db, place)).filter((recorder) => recorder.recording)
  return recordedTypesTogether(running, place.region).has(RESOURCE_COMPLIANCE)
}

async function recordPlace({ db, clock }: EvaluationContext, place: Place, changes: readonly Entry[]): Promise<void> {
  const targets = new Map<string, { type: string; id: string; rules: OpenVerdict[] }>()
  for (const { resource_type, resource_id } of changes) {
    const [type, id] = [resource_type!, resource_id!]
    // What a rule says of the items that are made here is no news of another resource.
    if (type !== RESOURCE_COMPLIANCE) targets.set(resourceIdOf(type, id), { type, id, rules: [] })
  }
  const observedAt = clock()
  for (const verdict of await openVerdicts(db, place, [...targets.values()])) {
    targets.get(resourceIdOf(verdict.resource_type, verdict.resource_id))!.rules.push(verdict)
  }
  const judged = [...targets.values()].filter(({ rules }) => rules.length > 0)
  const ended = [...targets].flatMap(([resourceId, { rules }]) => (rules.length === 0 ? [resourceId] : []))
  const scope = { ...place, resourceType: RESOURCE_COMPLIANCE }
  const options = { observedAt, now: observedAt, origin: 'recorder' } as const
  await recordReadings(
    db,
    scope,
    judged.map(({ type, id, rules }) => readingOf(complianceOf(place, type, id, rules))),
    { ...options, recordingFrequency: 'CONTINUOUS' },
  )
  await recordEnd(db, scope, ended, 'ResourceDeleted', options)
}

const resourceIdOf = (type: string, id: string) => `${type}/${id}`

async function openVerdicts(
  db: Database,
  { accountId, region }: Place,
  targets: readonly { readonly type: string; readonly id: string }[],
): Promise<OpenVerdict[]> {
  const { rows } = await db.query<OpenVerdict>(
    `select v.resource_type, v.resource_id, v.rule_id, r.name, v.compliance
     from unnest($3::text[], $4::text[]) as t (type, id)
     join verdict v on v.account_id = $1 and v.region = $2 and v.resource_type = t.type and v.resource_id = t.id and v.to_time is null
     join config_rule r on r.account_id = $1 and r.region = $2 and r.rule_id = v.rule_id
     where v.compliance in ('COMPLIANT', 'NON_COMPLIANT')
     order by r.name collate "C"`,
    [accountId, region, targets.map((t) => t.type), targets.map((t) => t.id)],
  )
  return rows
}

function complianceOf(place: Place, type: string, id: string, rules: readonly OpenVerdict[]): Resource {
  return {
    resourceId: resourceIdOf(type, id),
    configuration: {
      complianceType: rules.some((rule) => rule.compliance === 'NON_COMPLIANT') ? 'NON_COMPLIANT' : 'COMPLIANT',
      targetResourceId: id,
      targetResourceType: type,
      configRuleList: rules.map((rule) => ({
        configRuleArn: ruleArn({ ...place, ruleId: rule.rule_id }),
        configRuleId: rule.rule_id,
        configRuleName: rule.name,
        complianceType: rule.compliance,
      })),
    },
    relationships: [{ resourceType: type, resourceId: id, relationshipName: 'Is associated with ' }],
  }
}
