import { hash } from 'node:crypto'
import type { Resource } from '../../cloud/resource-type.ts'
import { documentBytes } from './document.ts'

/** Whose resources: the scope of every row. */
export interface TypeScope {
  readonly accountId: string
  /** The region of the recorder; a global resource is recorded once in each region that records it. */
  readonly region: string
  readonly resourceType: string
}

/** A resource as it was read. */
export interface Reading {
  readonly resource: Resource
  /** Of the reading as it came, to the letter. */
  readonly hash: Buffer
  /** The document of its item, as `documentBytes` gives it. */
  readonly bytes: Buffer
  readonly documentHash: Buffer
}

/** Readings that are equal to the letter have equal hashes; it is cheap, so that an idle account costs little. */
export function readingOf(resource: Resource): Reading {
  const { configuration: _, supplementaryConfiguration, tags, relationships, ...head } = resource
  const { bytes, hash: documentHash } = documentBytes(resource as never)
  return {
    resource,
    bytes,
    documentHash,
    hash: hash('sha256', documentHash.toString('latin1') + JSON.stringify(head), 'buffer'),
  }
}
