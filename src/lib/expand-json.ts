import type { Json, JsonObject } from './json.ts'
import { jsonDepth, MAX_JSON_DEPTH } from './json-depth.ts'

/**
 * The value with each string that holds a JSON object or list (also URL-encoded, as IAM gives its policies) replaced by what
 * it holds, so that two spellings of one policy are equal.
 */
export function expandJson(value: Json): Json {
  return expand(value, 0)
}

function expand(value: Json, depth: number): Json {
  if (typeof value === 'string') {
    const held = heldBy(value, MAX_JSON_DEPTH - depth)
    return held === undefined ? value : expand(held, depth + 1)
  }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((element) => expand(element, depth + 1))
  const out: Record<string, Json | undefined> = Object.create(null)
  for (const [key, member] of Object.entries(value as JsonObject)) {
    if (member !== undefined) out[key] = expand(member, depth + 1)
  }
  return out
}

function heldBy(text: string, deepest: number): Json | undefined {
  const plain = /^\s*%(7B|5B)/i.test(text) ? decoded(text) : text
  if (plain === undefined || !/^\s*[{[]/.test(plain) || jsonDepth(plain) > deepest) return undefined
  try {
    return JSON.parse(plain)
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined // A text that only begins like JSON.
    throw cause
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    if (cause instanceof URIError) return undefined
    throw cause
  }
}
