import type { Relationship } from '../../cloud/resource-type.ts'
import type { Json } from '../../lib/json.ts'
import type { Queryable } from '../../store/database.ts'
import { type Document, decodeDocumentText } from './document.ts'

/** A stored document as the AWS API sends it: what is nested goes out as JSON text. */
export interface WireDocument {
  /** Absent when the item has none. */
  readonly configuration?: string
  readonly supplementaryConfiguration: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly relationships: readonly Relationship[]
  /** Length of its text. */
  readonly size: number
}

export interface DocumentKey {
  readonly accountId: string
  readonly hash: Buffer
}

/** Text kept ready in this process, in characters (one or two bytes each). */
const MAX_KEPT = 24 * 1024 * 1024
/** What an entry costs beside its text. */
const OVERHEAD = 1_000

/** In order of last use. An entry can never be stale: its key is the hash of what it holds. */
const kept = new Map<string, WireDocument>()
let keptSize = 0

export function documentName({ accountId, hash }: DocumentKey): string {
  return `${accountId}${hash.toString('latin1')}`
}

/**
 * The documents of the keys, by `documentName`; those that this process used last are not read again.
 * @throws when one is not in the database, where the ledger says it is
 */
export async function readWireDocuments(
  db: Queryable,
  keys: readonly DocumentKey[],
): Promise<ReadonlyMap<string, WireDocument>> {
  const found = new Map<string, WireDocument>()
  const missing = new Map<string, DocumentKey>()
  for (const key of keys) {
    const name = documentName(key)
    const known = use(name)
    if (known !== undefined) found.set(name, known)
    else missing.set(name, key)
  }
  if (missing.size === 0) return found
  const wanted = [...missing.values()]
  const { rows } = await db.query<{ account_id: string; hash: Buffer; body: Buffer }>(
    `select d.account_id, d.hash, d.body from unnest($1::text[], $2::bytea[]) as k (account_id, hash)
     cross join lateral (
       select * from document where account_id = k.account_id and hash = k.hash limit 1) as d`,
    [wanted.map((k) => k.accountId), wanted.map((k) => k.hash)],
  )
  for (const row of rows) {
    const name = documentName({ accountId: row.account_id, hash: row.hash })
    const document = wireDocument(decodeDocumentText(row.body))
    keep(name, document)
    found.set(name, document)
    missing.delete(name)
  }
  for (const { accountId, hash } of missing.values()) {
    throw new Error(`The document ${hash.toString('hex')} of account ${accountId} is not in the database`)
  }
  return found
}

export function wireDocument(text: string): WireDocument {
  const { configuration, supplementaryConfiguration = {}, tags = {}, relationships = [] }: Document = JSON.parse(text)
  const supplementary: Record<string, string> = {}
  for (const [name, value] of Object.entries(supplementaryConfiguration)) {
    // A text too: AWS Config sends a bucket's ACL, which is JSON text already, as the JSON of that text.
    if (value !== undefined && value !== null) supplementary[name] = JSON.stringify(value)
  }
  return {
    ...(configuration === null ? {} : { configuration: asText(configuration) }),
    supplementaryConfiguration: supplementary,
    tags,
    relationships,
    size: text.length,
  }
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function use(name: string): WireDocument | undefined {
  const document = kept.get(name)
  if (document !== undefined) {
    kept.delete(name)
    kept.set(name, document)
  }
  return document
}

function keep(name: string, document: WireDocument): void {
  const size = document.size + OVERHEAD
  if (size > MAX_KEPT / 4 || kept.has(name)) return
  kept.set(name, document)
  keptSize += size
  for (const [oldest, { size: length }] of kept) {
    if (keptSize <= MAX_KEPT) break
    kept.delete(oldest)
    keptSize -= length + OVERHEAD
  }
}
