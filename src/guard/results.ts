import type { Value } from './value.ts'

/** From the document's root to a value. */
export interface Path {
  readonly up?: Path
  readonly key: string | number
}

/** The way that a query did not find to its end. */
export class Unresolved {
  /** Where it ended, and what was asked for there; only when failures are described. */
  readonly path: Path | undefined
  readonly missing: string

  constructor(path: Path | undefined, missing: string) {
    this.path = path
    this.missing = missing
  }
}

/** When nobody asks where. */
const MISSING = new Unresolved(undefined, '')

export type Found = Value | Unresolved

/** What a query found. Paths are kept only when failures are described. */
export interface Results {
  readonly values: Found[]
  readonly paths: (Path | undefined)[] | undefined
  /** The one value is a literal of the policy: some comparisons take those differently. */
  readonly literal: boolean
}

export function noResults(path: Path | undefined): Results {
  return { values: [], paths: path === undefined ? undefined : [], literal: false }
}

export function literalResults(value: Value): Results {
  return { values: [value], paths: undefined, literal: true }
}

export function add(results: Results, value: Found, path: Path | undefined): void {
  results.values.push(value)
  results.paths?.push(path)
}

/** `missing` says what is asked for; nothing where there is no path. */
export function addMissing(results: Results, path: Path | undefined, missing: string | undefined): void {
  add(results, path === undefined ? MISSING : new Unresolved(path, missing ?? ''), path)
}

export function pathTo(path: Path | undefined, key: string | number): Path | undefined {
  return path === undefined ? undefined : { up: path, key }
}

/** `/Resources/Bucket/Properties` */
export function pathText(path: Path): string {
  const keys: (string | number)[] = []
  for (let at: Path | undefined = path; at?.up !== undefined; at = at.up) keys.push(at.key)
  return keys.length === 0 ? '/' : `/${keys.reverse().join('/')}`
}
