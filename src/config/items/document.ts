import { hash } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Relationship } from '../../cloud/resource-type.ts'
import { withoutVolatile } from '../../cloud/volatile.ts'
import { canonicalJson, type Json, type JsonObject } from '../../lib/json.ts'

/** What the ledger keeps of a configuration item beside its row: stored once by the hash of its text. */
export interface Document {
  readonly configuration: Json
  readonly supplementaryConfiguration?: { readonly [name: string]: Json | undefined }
  readonly tags?: { readonly [key: string]: string }
  readonly relationships?: readonly Relationship[]
}

export interface EncodedDocument {
  /** JSON in UTF-8, its keys as they were given. */
  readonly bytes: Buffer
  /** SHA-256 of `bytes`. */
  readonly hash: Buffer
  /** `bytes`, compressed. */
  readonly body: Buffer
}

/** A document larger than this when decompressed is not ours (bytes). */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
/** Up to here (bytes) small tables compress as well, and take half the time: they are made and cleared for each document. */
const SMALL = 16 * 1024
const LEVEL = { [constants.ZSTD_c_compressionLevel]: 1 }
const ZSTD_SMALL = {
  params: {
    ...LEVEL,
    [constants.ZSTD_c_windowLog]: 14,
    [constants.ZSTD_c_hashLog]: 10,
    [constants.ZSTD_c_chainLog]: 6,
  },
  chunkSize: 4096,
}
const ZSTD = { params: LEVEL }

/** The document's JSON, and the hash that names it. */
export function documentBytes(document: Document): Pick<EncodedDocument, 'bytes' | 'hash'> {
  const bytes = Buffer.from(JSON.stringify(whole(document)))
  return { bytes, hash: hash('sha256', bytes, 'buffer') }
}

export function compressDocument(bytes: Buffer): Buffer {
  return zstdCompressSync(bytes, bytes.length > SMALL ? ZSTD : ZSTD_SMALL)
}

export function encodeDocument(document: Document): EncodedDocument {
  const named = documentBytes(document)
  return { ...named, body: compressDocument(named.bytes) }
}

/** SHA-256 of what makes a new item when it changes: the document without volatile keys, its keys in order. */
export function changeHashOf(document: Document, volatile: readonly string[] = []): Buffer {
  const value = whole(document) as unknown as JsonObject
  return hash('sha256', canonicalJson(volatile.length === 0 ? value : withoutVolatile(value, volatile)), 'buffer')
}

function whole({
  configuration,
  supplementaryConfiguration = {},
  tags = {},
  relationships = [],
}: Document): Required<Document> {
  return { configuration, supplementaryConfiguration, tags, relationships }
}

/** The text of a stored document. */
export function decodeDocumentText(body: Uint8Array): string {
  return zstdDecompressSync(body, { maxOutputLength: MAX_DOCUMENT_BYTES }).toString()
}

export function decodeDocument(body: Uint8Array): Required<Document> {
  return JSON.parse(decodeDocumentText(body))
}

/** PostgreSQL's jsonb has no NUL and no half of a surrogate pair; the document itself keeps them. */
export function queryableJson(json: Buffer): Buffer {
  if (!json.includes('\\u')) return json
  const text = json.toString()
  if (!/\\u(0000|d[89a-f])/i.test(text)) return json
  return Buffer.from(
    text.replace(/\\(u0000|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)/g, (found) =>
      /^\\u(0000|d)/i.test(found) ? '\\ufffd' : found,
    ),
  )
}
