import type { Json } from '../../lib/json.ts'
import { UNKNOWN } from '../rules/fields.ts'

/**
 * A value of a template that is known after deployment only, as a text: so functions join, split and select it like any other. Private
 * characters enclose it: one that a template happens to have makes its text unknown, no more.
 */
const TOKEN = /\uE000([rx]):([^\uE000\uE001]*)\uE001/
const TOKENS = new RegExp(TOKEN.source, 'g')

/** What CloudFormation will give for a resource of the template: its id, its ARN. */
export function resourceToken(logicalId: string, attribute?: string): string {
  return `\uE000r:${attribute === undefined ? logicalId : `${logicalId}.${attribute}`}\uE001`
}

/** What comes from outside the template: an export of another stack, a parameter of Systems Manager. */
export function outsideToken(what: string): string {
  return `\uE000x:${what}\uE001`
}

export function hasToken(text: string): boolean {
  return TOKEN.test(text)
}

/** The logical id of the resource that a text stands for; none when it is another text. */
export function resourceOfToken(text: string): string | undefined {
  const [whole, kind, what] = TOKEN.exec(text) ?? []
  return kind === 'r' && whole === text ? what!.split('.')[0] : undefined
}

/** The value with `UNKNOWN` for each text that has a token. */
export function withUnknown(value: Json): Json {
  if (typeof value === 'string') return hasToken(value) ? UNKNOWN : value
  if (typeof value !== 'object' || value === null || value === UNKNOWN) return value
  if (Array.isArray(value)) return value.map(withUnknown)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withUnknown(member ?? null)]))
}

/**
 * A document as JSON text. A resource of the template is named as `<Bucket.Arn>`: whatever its ARN will be, it is no wildcard. Of
 * anything else that is not known nobody can say so, and the document is not known.
 */
export function documentText(value: Json): Json {
  if (hasUnknown(value)) return UNKNOWN
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  let isKnown = true
  const shown = text.replace(TOKENS, (_, kind: string, what: string) => {
    if (kind === 'x') isKnown = false
    return `<${what}>`
  })
  return isKnown ? shown : UNKNOWN
}

function hasUnknown(value: Json): boolean {
  if (value === UNKNOWN) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((member) => hasUnknown(member ?? null))
}
