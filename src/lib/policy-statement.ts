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
  try {
    const statements = Array.isArray(document.Statement) ? (document.Statement as Json[]) : [document.Statement]
    return statements.map(statementOf)
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
    conditions: members(statement.Condition).flatMap(([operator, tests]) =>
      members(tests).map(([key, values]) => ({ operator, key, values: texts(values) })),
    ),
  }
}

const KINDS: ReadonlySet<string> = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser'])

function principalsOf(value: Json | undefined): Principal[] {
  if (value === '*') return [{ kind: 'AWS', id: '*' }]
  return members(value).flatMap(([kind, ids]) => {
    if (!KINDS.has(kind)) throw new NoPolicy()
    return texts(ids).map((id) => ({ kind: kind as Principal['kind'], id }))
  })
}

function members(value: Json | undefined): [string, Json | undefined][] {
  if (value === undefined || value === null) return []
  if (!isObject(value)) throw new NoPolicy()
  return Object.keys(value).map((name) => [name, value[name]])
}

/** Numbers and flags stand for their texts, as IAM takes them. */
function texts(value: Json | undefined): string[] {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? (value as Json[]) : [value as Json]).map((one) => {
    if (typeof one !== 'string' && typeof one !== 'number' && typeof one !== 'boolean') throw new NoPolicy()
    return String(one)
  })
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
