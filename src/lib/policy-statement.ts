import type { Json, JsonObject } from './json.ts'

/** Whom a statement is about. `*` alone is `{ kind: 'AWS', id: '*' }`. */
export interface Principal {
  readonly kind: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser'
  readonly id: string
}

/** One key of one operator: `StringEquals`, `aws:SourceAccount`, its values. */
export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

/** A statement with its single values as lists; what it does not say is an empty list. */
export interface Statement {
  readonly sid?: string
  readonly effect: 'Allow' | 'Deny'
  readonly principals: readonly Principal[]
  readonly notPrincipals: readonly Principal[]
  readonly actions: readonly string[]
  readonly notActions: readonly string[]
  readonly resources: readonly string[]
  readonly notResources: readonly string[]
  /** All of them must hold. */
  readonly conditions: readonly Condition[]
}

/**
 * The statements of any IAM policy (of an identity, a resource, a trust), whatever its conditions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @returns nothing when the document is not a policy
 */
export function policyStatements(document: Json | undefined): readonly Statement[] | undefined {
  if (!isObject(document) || document.Statement === undefined) return undefined
  return read(document.Statement)
}

function read(value: Json): readonly Statement[] | undefined {
  try {
    return (Array.isArray(value) ? (value as Json[]) : [value]).map(statementOf)
  } catch (error) {
    if (error instanceof NoPolicy) return undefined
    throw error
  }
}

class NoPolicy extends Error {}

function statementOf(statement: Json): Statement {
  if (!isObject(statement)) throw new NoPolicy()
  const { Sid, Effect } = statement
  if (Effect !== 'Allow' && Effect !== 'Deny') throw new NoPolicy()
  return {
    ...(typeof Sid === 'string' ? { sid: Sid } : {}),
    effect: Effect,
    principals: principalsOf(statement.Principal),
    notPrincipals: principalsOf(statement.NotPrincipal),
    actions: texts(statement.Action),
    notActions: texts(statement.NotAction),
    resources: texts(statement.Resource),
    notResources: texts(statement.NotResource),
    conditions: conditionsOf(statement.Condition),
  }
}

const NONE: readonly never[] = []
const ANYBODY: readonly Principal[] = [{ kind: 'AWS', id: '*' }]
const KINDS: ReadonlySet<string> = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser'])

// Every rule about a policy comes through here, once for each document: no list is made that is not given.

function principalsOf(value: Json | undefined): readonly Principal[] {
  if (value === '*') return ANYBODY
  const structure = structureOf(value)
  if (structure === undefined) return NONE
  const principals: Principal[] = []
  for (const kind of Object.keys(structure)) {
    if (!KINDS.has(kind)) throw new NoPolicy()
    for (const id of texts(structure[kind])) principals.push({ kind: kind as Principal['kind'], id })
  }
  return principals
}

function conditionsOf(value: Json | undefined): readonly Condition[] {
  const operators = structureOf(value)
  if (operators === undefined) return NONE
  const conditions: Condition[] = []
  for (const operator of Object.keys(operators)) {
    const keys = structureOf(operators[operator])
    if (keys === undefined) continue
    for (const key of Object.keys(keys)) conditions.push({ operator, key, values: texts(keys[key]) })
  }
  return conditions
}

function structureOf(value: Json | undefined): JsonObject | undefined {
  if (value === undefined || value === null) return undefined
  if (!isObject(value)) throw new NoPolicy()
  return value
}

/** Numbers and flags stand for their texts, as IAM takes them. */
function texts(value: Json | undefined): readonly string[] {
  if (value === undefined || value === null) return NONE
  if (!Array.isArray(value)) return [textOf(value)]
  return value.every((one) => typeof one === 'string') ? value : value.map(textOf)
}

function textOf(value: Json): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new NoPolicy()
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
