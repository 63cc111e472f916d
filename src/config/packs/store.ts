import type { JsonObject } from '../../lib/json.ts'
import type { ConformancePackState } from '../../model/config.gen.ts'
import type { Queryable } from '../../store/database.ts'
import type { Pack, Scope } from './pack.ts'

interface Row {
  account_id: string
  region: string
  name: string
  pack_id: string
  state: ConformancePackState
  status_reason: string | null
  template_body: string
  template_document: Pack['templateDocument'] | null
  input_parameters: Pack['inputParameters']
  delivery_s3_bucket: string | null
  delivery_s3_key_prefix: string | null
  created_by: string | null
  stack_id: string
  update_requested_at: Date
  update_completed_at: Date | null
}

/** A pack that is being deleted is gone with the last of its rules. */
const LIVES = `(p.state <> 'DELETE_IN_PROGRESS' or exists (
  select from conformance_pack_rule c join config_rule r on r.account_id = c.account_id and r.region = c.region and r.rule_id = c.rule_id
  where c.account_id = p.account_id and c.region = p.region and c.pack_name = p.name))`

/** Packs by name: those of the names (all when none are given), from the one after `after`. */
export async function packsOf(
  db: Queryable,
  { accountId, region }: Scope,
  { names, after, limit }: { names?: readonly string[]; after?: string; limit: number },
): Promise<Pack[]> {
  const { rows } = await db.query<Row>(
    `select * from conformance_pack p where account_id = $1 and region = $2 and ${LIVES}
       and ($3::text[] is null or name = any($3::text[])) and ($4::text is null or name collate "C" > $4)
     order by name collate "C" limit $5`,
    [accountId, region, names ?? null, after ?? null, limit],
  )
  return rows.map(fromRow)
}

export async function packNamed(db: Queryable, scope: Scope, name: string): Promise<Pack | undefined> {
  return (await packsOf(db, scope, { names: [name], limit: 1 }))[0]
}

/** The pack of a name, kept from change by others until the transaction ends. */
export async function lockPack(tx: Queryable, { accountId, region }: Scope, name: string): Promise<Pack | undefined> {
  const { rows } = await tx.query<Row>(
    `select * from conformance_pack p where account_id = $1 and region = $2 and name = $3 and ${LIVES} for update`,
    [accountId, region, name],
  )
  return rows[0] && fromRow(rows[0])
}

export async function countPacks(db: Queryable, { accountId, region }: Scope): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*) as count from conformance_pack p where account_id = $1 and region = $2 and ${LIVES}`,
    [accountId, region],
  )
  return rows[0]!.count
}

/** Forgets packs whose rules have all gone. */
export async function removeEmptied(tx: Queryable, { accountId, region }: Scope): Promise<void> {
  await tx.query(`delete from conformance_pack p where account_id = $1 and region = $2 and not ${LIVES}`, [
    accountId,
    region,
  ])
}

/** @returns false when another pack of the name was made meanwhile */
export async function insertPack(tx: Queryable, pack: Pack): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into conformance_pack (account_id, region, name, pack_id, stack_id, created_by, state, status_reason, template_body,
       template_document, input_parameters, delivery_s3_bucket, delivery_s3_key_prefix, created_at, update_requested_at,
       update_completed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15)
     on conflict do nothing`,
    [pack.accountId, pack.region, pack.name, pack.packId, pack.stackId, pack.createdBy, ...values(pack)],
  )
  return rowCount === 1
}

export async function updatePack(tx: Queryable, pack: Pack): Promise<void> {
  await tx.query(
    `update conformance_pack set state = $4, status_reason = $5, template_body = $6, template_document = $7, input_parameters = $8,
       delivery_s3_bucket = $9, delivery_s3_key_prefix = $10, update_requested_at = $11, update_completed_at = $12
     where account_id = $1 and region = $2 and name = $3`,
    [pack.accountId, pack.region, pack.name, ...values(pack)],
  )
}

function values(pack: Pack): unknown[] {
  return [
    pack.state,
    pack.statusReason,
    pack.templateBody,
    pack.templateDocument && JSON.stringify(pack.templateDocument),
    JSON.stringify(pack.inputParameters),
    pack.deliveryBucket,
    pack.deliveryKeyPrefix,
    pack.updateRequestedAt,
    pack.updateCompletedAt,
  ]
}

/** A rule of a pack. */
export interface PackRule {
  readonly logicalId: string
  readonly localName: string
  readonly ruleId: string
  /** What it is evidence for: `CC6.1`. */
  readonly controls: readonly string[]
  readonly metadata: JsonObject
}

/** The pack's rules with the names that they have in the account; those that are gone are not among them. */
export async function rulesOfPack(
  db: Queryable,
  { accountId, region, name }: Pick<Pack, 'accountId' | 'region' | 'name'>,
): Promise<(Pick<PackRule, 'ruleId' | 'controls'> & { readonly name: string })[]> {
  const { rows } = await db.query<{ rule_id: string; name: string; controls: string[] }>(
    `select c.rule_id, r.name, c.controls from conformance_pack_rule c
     join config_rule r on r.account_id = c.account_id and r.region = c.region and r.rule_id = c.rule_id
     where c.account_id = $1 and c.region = $2 and c.pack_name = $3 order by r.name collate "C"`,
    [accountId, region, name],
  )
  return rows.map((row) => ({ ruleId: row.rule_id, name: row.name, controls: row.controls }))
}

/** What a pack declares beside its rules. */
export interface PackResource {
  readonly logicalId: string
  readonly type: string
  readonly properties: JsonObject
}

/** Makes these, and no others, the pack's rules and other resources. */
export async function setContent(
  tx: Queryable,
  { accountId, region, name }: Pick<Pack, 'accountId' | 'region' | 'name'>,
  rules: readonly PackRule[],
  resources: readonly PackResource[],
): Promise<void> {
  const key = [accountId, region, name]
  for (const table of ['conformance_pack_rule', 'conformance_pack_resource']) {
    await tx.query(`delete from ${table} where account_id = $1 and region = $2 and pack_name = $3`, key)
  }
  // Lists of controls differ in length, which PostgreSQL's arrays of arrays may not.
  await tx.query(
    `insert into conformance_pack_rule (account_id, region, pack_name, logical_id, local_name, rule_id, controls, metadata)
     select $1, $2, $3, u.logical_id, u.local_name, u.rule_id, array(select jsonb_array_elements_text(u.controls::jsonb)), u.metadata::jsonb
     from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) as u (logical_id, local_name, rule_id, controls, metadata)`,
    [
      ...key,
      rules.map((rule) => rule.logicalId),
      rules.map((rule) => rule.localName),
      rules.map((rule) => rule.ruleId),
      rules.map((rule) => JSON.stringify(rule.controls)),
      rules.map((rule) => JSON.stringify(rule.metadata)),
    ],
  )
  await tx.query(
    `insert into conformance_pack_resource (account_id, region, pack_name, logical_id, resource_type, properties)
     select $1, $2, $3, u.logical_id, u.type, u.properties::jsonb
     from unnest($4::text[], $5::text[], $6::text[]) as u (logical_id, type, properties)`,
    [
      ...key,
      resources.map((resource) => resource.logicalId),
      resources.map((resource) => resource.type),
      resources.map((resource) => JSON.stringify(resource.properties)),
    ],
  )
}

function fromRow(row: Row): Pack {
  return {
    accountId: row.account_id,
    region: row.region,
    name: row.name,
    packId: row.pack_id,
    state: row.state,
    statusReason: row.status_reason ?? undefined,
    templateBody: row.template_body,
    templateDocument: row.template_document ?? undefined,
    inputParameters: row.input_parameters,
    deliveryBucket: row.delivery_s3_bucket ?? undefined,
    deliveryKeyPrefix: row.delivery_s3_key_prefix ?? undefined,
    createdBy: row.created_by ?? undefined,
    stackId: row.stack_id,
    updateRequestedAt: row.update_requested_at,
    updateCompletedAt: row.update_completed_at ?? undefined,
  }
}
