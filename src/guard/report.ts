import type { Json } from '../lib/json.ts'
import type { AccessClause, BlockClause, CallClause, Position, RuleClause, TypeClause, WhenClause } from './ast.ts'
import type { Status } from './evaluation.ts'
import { printClause } from './print.ts'
import { type Found, type Path, pathText, Unresolved } from './results.ts'
import { isList, isMap, jsonOf, type Value } from './value.ts'

/** What a policy says of a document. */
export interface GuardReport {
  /** FAIL when a rule fails, PASS when one passes and none fails, SKIP when all are skipped. */
  readonly status: Status
  /** In the order of the policy. Two may have one name. */
  readonly rules: readonly RuleReport[]
}

export interface RuleReport {
  readonly name: string
  readonly status: Status
  /**
   * What failed, where the status is FAIL: worked out when it is asked for, by judging once more, so the document must be as it was.
   * At most 1,000 for all rules together.
   * @throws GuardError when the evaluation's budget does not suffice for it
   */
  readonly failures: readonly Failure[]
}

export interface Failure {
  /** The clause's text. */
  readonly clause: string
  readonly at: Position
  /** The policy's own message for it. */
  readonly message?: string
  /** What is wrong, in a sentence. */
  readonly reason: string
  /** `/Resources/Bucket/Properties/Name`: where the value is, or where the query ended that found none. */
  readonly path?: string
  /** What is there, shortened when it is long. */
  readonly found?: Json
  readonly expected?: Json
}

/** A failure as it is kept while judging goes on. */
export interface FailureRecord {
  readonly clause: AccessClause | BlockClause | CallClause | RuleClause | TypeClause | WhenClause
  readonly found?: Found
  readonly path?: Path | undefined
  readonly expected?: Found | readonly Value[]
  readonly reason?: string
  /** Of the call that the clause was judged for, if the clause has none itself. */
  readonly message?: string | undefined
}

const MOST_NODES = 100
const MOST_TEXT = 500
const MOST_DEPTH = 10

export function failureOf({ clause, found, path, expected, reason, message }: FailureRecord): Failure {
  const own = 'message' in clause ? clause.message : undefined
  const text = (own ?? message)?.trim()
  return {
    clause: printClause('message' in clause ? { ...clause, message: undefined } : clause),
    at: clause.at,
    ...(text === undefined ? {} : { message: text }),
    reason: reason ?? reasonOf(found, expected, clause),
    ...(path === undefined ? {} : { path: pathText(path) }),
    ...(found === undefined || found instanceof Unresolved ? {} : { found: shown(found) }),
    ...(expected === undefined || expected instanceof Unresolved ? {} : { expected: shown(expected) }),
  }
}

function reasonOf(
  found: Found | undefined,
  expected: FailureRecord['expected'],
  clause: FailureRecord['clause'],
): string {
  if (found instanceof Unresolved) return found.missing
  if (expected instanceof Unresolved) return `The value to compare with is missing. ${expected.missing}`
  if (clause.kind !== 'access') return 'The clause fails.'
  const verb = `${clause.negated ? 'not ' : ''}${clause.operator}`
  const value = found === undefined ? 'Nothing' : textOf(found)
  return expected === undefined
    ? `${value} does not satisfy ${verb}.`
    : `${value} does not satisfy ${verb} ${textOf(expected)}.`
}

function textOf(value: Value | readonly Value[]): string {
  const text = JSON.stringify(shown(value))
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}...` : text
}

/** A value as JSON, of which long texts, long lists and deep levels are left out. */
export function shown(value: Value): Json {
  return shortened(value, { nodes: MOST_NODES }, 0)
}

function shortened(value: Value, left: { nodes: number }, depth: number): Json {
  left.nodes -= 1
  if (typeof value === 'string') return value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}...` : value
  if (!isList(value) && !isMap(value)) return jsonOf(value)
  if (depth >= MOST_DEPTH) return '...'
  if (isList(value)) {
    const items: Json[] = []
    for (const item of value) {
      if (left.nodes <= 0) {
        items.push('...')
        break
      }
      items.push(shortened(item, left, depth + 1))
    }
    return items
  }
  const entries: Record<string, Json> = Object.create(null)
  for (const [key, item] of Object.entries(value)) {
    if (left.nodes <= 0) {
      entries['...'] = '...'
      break
    }
    if (item !== undefined) entries[key] = shortened(item, left, depth + 1)
  }
  return entries
}
