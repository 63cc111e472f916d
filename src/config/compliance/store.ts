/** What the open verdicts say, by rule, by resource and by type. */
import type { Queryable } from '../../store/database.ts'
import type { Compliance, Place } from './write-verdicts.ts'

/** Counts go no further than needed to say that a cap is exceeded. https://docs.aws.amazon.com/config/latest/APIReference/API_ComplianceSummary.html */
export const RULE_CAP = 25
export const RESOURCE_CAP = 100

/** What rules or resources as a whole can be. */
export type Overall = 'COMPLIANT' | 'NON_COMPLIANT' | 'INSUFFICIENT_DATA'

export interface RuleCompliance {
  readonly name: string
  readonly overall: Overall
  /** Of resources that do not comply; at most one more than the cap. */
  readonly nonCompliant: number
}

const OPEN = 'v.account_id = r.account_id and v.region = r.region and v.rule_id = r.rule_id and v.to_time is null'

/** A rule is non-compliant with one such resource, else compliant with one that is. */
const RULES = `
  select r.name, n.count as non_compliant,
    case when n.count > 0 then 'NON_COMPLIANT'
      when exists (select from verdict v where ${OPEN} and v.compliance = 'COMPLIANT') then 'COMPLIANT'
      else 'INSUFFICIENT_DATA' end as overall
  from config_rule r
  cross join lateral (select count(*) as count from (
    select from verdict v where ${OPEN} and v.compliance = 'NON_COMPLIANT' limit ${RULE_CAP + 1}) c) n
  where r.account_id = $1 and r.region = $2`

/** Rules by name, from the one after `after`. */
export async function complianceOfRules(
  db: Queryable,
  { accountId, region }: Place,
  asked: {
    readonly names?: readonly string[]
    readonly types?: readonly string[]
    readonly after?: string
    readonly limit: number
  },
): Promise<RuleCompliance[]> {
  const { rows } = await db.query<{ name: string; overall: Overall; non_compliant: number }>(
    `select * from (${RULES} and ($3::text[] is null or r.name = any($3::text[])) and ($4::text is null or r.name collate "C" > $4)) c
     where $5::text[] is null or overall = any($5::text[]) order by name collate "C" limit $6`,
    [accountId, region, asked.names ?? null, asked.after ?? null, asked.types ?? null, asked.limit],
  )
  return rows.map((row) => ({ name: row.name, overall: row.overall, nonCompliant: row.non_compliant }))
}

/** How many rules are compliant and non-compliant. */
export async function countRuleCompliance(
  db: Queryable,
  { accountId, region }: Place,
): Promise<{ compliant: number; nonCompliant: number }> {
  const { rows } = await db.query<{ compliant: number; non_compliant: number }>(
    `select count(*) filter (where overall = 'COMPLIANT') as compliant,
       count(*) filter (where overall = 'NON_COMPLIANT') as non_compliant from (${RULES}) c`,
    [accountId, region],
  )
  return { compliant: rows[0]!.compliant, nonCompliant: rows[0]!.non_compliant }
}

export interface ResourceCompliance {
  readonly resourceType: string
  readonly resourceId: string
  readonly overall: Overall
  /** Of rules that the resource does not comply with. */
  readonly nonCompliant: number
}

const OVERALL = `case when count(*) filter (where compliance = 'NON_COMPLIANT') > 0 then 'NON_COMPLIANT'
  when count(*) filter (where compliance = 'COMPLIANT') > 0 then 'COMPLIANT' else 'INSUFFICIENT_DATA' end`

/** Resources that rules judged, by type and id, from the one after `after`. */
export async function complianceOfResources(
  db: Queryable,
  { accountId, region }: Place,
  asked: {
    readonly resourceType?: string
    readonly resourceId?: string
    readonly types?: readonly string[]
    readonly after?: readonly [type: string, id: string]
    readonly limit: number
  },
): Promise<ResourceCompliance[]> {
  const { rows } = await db.query<{
    resource_type: string
    resource_id: string
    overall: Overall
    non_compliant: number
  }>(
    `select resource_type, resource_id, ${OVERALL} as overall, count(*) filter (where compliance = 'NON_COMPLIANT') as non_compliant
     from verdict
     where account_id = $1 and region = $2 and to_time is null
       and ($3::text is null or resource_type = $3) and ($4::text is null or resource_id = $4)
       and ($5::text is null or (resource_type, resource_id) > ($5, $6))
     group by resource_type, resource_id having $7::text[] is null or ${OVERALL} = any($7::text[])
     order by resource_type, resource_id limit $8`,
    [
      ...[accountId, region, asked.resourceType ?? null, asked.resourceId ?? null],
      ...[asked.after?.[0] ?? null, asked.after?.[1] ?? null, asked.types ?? null, asked.limit],
    ],
  )
  return rows.map((row) => ({
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    overall: row.overall,
    nonCompliant: row.non_compliant,
  }))
}

/** How many resources of each type are compliant and non-compliant. */
export async function countResourceCompliance(
  db: Queryable,
  { accountId, region }: Place,
  resourceTypes?: readonly string[],
): Promise<{ resourceType: string; compliant: number; nonCompliant: number }[]> {
  const { rows } = await db.query<{ resource_type: string; compliant: number; non_compliant: number }>(
    `select resource_type, count(*) filter (where overall = 'COMPLIANT') as compliant,
       count(*) filter (where overall = 'NON_COMPLIANT') as non_compliant
     from (
       select resource_type, ${OVERALL} as overall from verdict
       where account_id = $1 and region = $2 and to_time is null and ($3::text[] is null or resource_type = any($3::text[]))
       group by resource_type, resource_id) r
     group by resource_type order by resource_type`,
    [accountId, region, resourceTypes ?? null],
  )
  return rows.map((row) => ({
    resourceType: row.resource_type,
    compliant: row.compliant,
    nonCompliant: row.non_compliant,
  }))
}

/** An open verdict. */
export interface Result {
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
  readonly compliance: Compliance
  readonly annotation?: string
  readonly reason?: string
  readonly since: Date
  /** When the judged item was captured; nothing for a rule that judges the account as a whole. */
  readonly captureTime?: Date
  readonly stateId?: number
  readonly invokedAt: Date
  readonly recordedAt: Date
}

interface ResultRow {
  name: string
  resource_type: string
  resource_id: string
  compliance: Compliance
  annotation: string | null
  reason: string | null
  from_time: Date
  capture_time: Date | null
  state_id: number | null
  invoked_at: Date
  recorded_at: Date
}

const RESULTS = `
  select r.name, v.resource_type, v.resource_id, v.compliance, v.annotation, v.reason, v.from_time, v.capture_time, v.state_id,
    v.invoked_at, v.recorded_at
  from verdict v join config_rule r on r.account_id = v.account_id and r.region = v.region and r.rule_id = v.rule_id
  where v.account_id = $1 and v.region = $2 and v.to_time is null`

/** What a rule says, by resource type and id, from the one after `after`. */
export async function resultsOfRule(
  db: Queryable,
  { accountId, region }: Place,
  asked: {
    readonly ruleId: string
    readonly types: readonly string[]
    readonly after?: readonly [type: string, id: string]
    readonly limit: number
  },
): Promise<Result[]> {
  const { rows } = await db.query<ResultRow>(
    `${RESULTS} and v.rule_id = $3 and v.compliance = any($4::text[])
       and ($5::text is null or (v.resource_type, v.resource_id) > ($5, $6))
     order by v.resource_type, v.resource_id limit $7`,
    [accountId, region, asked.ruleId, asked.types, asked.after?.[0] ?? null, asked.after?.[1] ?? null, asked.limit],
  )
  return rows.map(resultOf)
}

/** What is said of a resource, by the rules' names, from the one after `after`. */
export async function resultsOfResource(
  db: Queryable,
  { accountId, region }: Place,
  asked: {
    readonly resourceType: string
    readonly resourceId: string
    /** What this one says only. */
    readonly ruleId?: string
    readonly types: readonly string[]
    readonly after?: string
    readonly limit: number
  },
): Promise<Result[]> {
  const { rows } = await db.query<ResultRow>(
    `${RESULTS} and v.resource_type = $3 and v.resource_id = $4 and v.compliance = any($5::text[])
       and ($6::text is null or r.name collate "C" > $6) and ($7::text is null or v.rule_id = $7)
     order by r.name collate "C" limit $8`,
    [
      ...[accountId, region, asked.resourceType, asked.resourceId, asked.types, asked.after ?? null],
      ...[asked.ruleId ?? null, asked.limit],
    ],
  )
  return rows.map(resultOf)
}

function resultOf(row: ResultRow): Result {
  return {
    ruleName: row.name,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    compliance: row.compliance,
    annotation: row.annotation ?? undefined,
    reason: row.reason ?? undefined,
    since: row.from_time,
    captureTime: row.capture_time ?? undefined,
    stateId: row.state_id ?? undefined,
    invokedAt: row.invoked_at,
    recordedAt: row.recorded_at,
  }
}
