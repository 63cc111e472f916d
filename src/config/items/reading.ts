import { hash } from 'node:crypto'
import type { Resource } from '../../cloud/resource-type.ts'

/** Whose resources: the scope of every row. */
export interface TypeScope {
  readonly accountId: string
  /** The region of the recorder; a global resource is recorded once in each region that records it. */
  readonly region: string
  readonly resourceType: string
}

/** A resource as it was read, with the hash of the reading as it came. */
export interface Reading {
  readonly resource: Resource
  readonly hash: Buffer
  /** Characters of its JSON. */
  readonly size: number
}

/** Readings that are equal to the letter have equal hashes; it is cheap, so that an idle account costs little. */
export function readingOf(resource: Resource): Reading {
  const text = JSON.stringify(resource)
  return { resource, hash: hash('sha256', text, 'buffer'), size: text.length }
}
