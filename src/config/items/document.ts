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
  /** Canonical JSON. */
  readonly text: string
  /** SHA-256 of `text`. */
  readonly hash: Buffer
  /** SHA-256 of the text without volatile keys: a new item is due when this changes. */
  readonly changeHash: Buffer
  /** `text`, compressed. */
  readonly body: Buffer
}

/** A document larger than this when decompressed is not ours (bytes). */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
/** Up to here (characters) a small hash table compresses as well, and need not be cleared for each document. */
const SMALL = 16 * 1024
const LEVEL = { [constants.ZSTD_c_compressionLevel]: 1 }
const ZSTD_SMALL = {
  params: { ...LEVEL, [constants.ZSTD_c_windowLog]: 14, [constants.ZSTD_c_hashLog]: 12 },
  chunkSize: 4096,
}
const ZSTD = { params: LEVEL }

export function encodeDocument(document: Document, volatile: readonly string[] = []): EncodedDocument {
  const { configuration, supplementaryConfiguration = {}, tags = {}, relationships = [] } = document
  const value = { configuration, supplementaryConfiguration, tags, relationships } as unknown as JsonObject
  const text = canonicalJson(value)
  const textHash = hash('sha256', text, 'buffer')
  const changeHash =
    volatile.length === 0 ? textHash : hash('sha256', canonicalJson(withoutVolatile(value, volatile)), 'buffer')
  return { text, hash: textHash, changeHash, body: zstdCompressSync(text, text.length > SMALL ? ZSTD : ZSTD_SMALL) }
}

/** The text of a stored document. */
export function decodeDocumentText(body: Uint8Array): string {
  return zstdDecompressSync(body, { maxOutputLength: MAX_DOCUMENT_BYTES }).toString()
}

export function decodeDocument(body: Uint8Array): Required<Document> {
  return JSON.parse(decodeDocumentText(body))
}

/** PostgreSQL's jsonb has no NUL and no half of a surrogate pair; the document itself keeps them. */
export function queryableText(text: string): string {
  if (!/\\u(0000|d[89a-f])/i.test(text)) return text
  return text.replace(/\\(u0000|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)/g, (found) =>
    /^\\u(0000|d)/i.test(found) ? '\\ufffd' : found,
  )
}
