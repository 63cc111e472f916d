/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/**
 * JSON text with keys in order at every depth and `undefined` members left out, so that equal values have equal text.
 */
export function canonicalJson(value: Json | undefined): string {
  return JSON.stringify(inOrder(value ?? null))
}

/** A sorted copy given to the engine's own `JSON.stringify` is faster than writing the text here. */
function inOrder(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(inOrder)
  const object = value as JsonObject
  // A plain object is written faster than one without a prototype, but takes `__proto__` for something else.
  const sorted: Record<string, Json> = Object.hasOwn(object, '__proto__') ? Object.create(null) : {}
  for (const key of Object.keys(object).sort()) {
    const member = object[key]
    if (member === undefined) continue
    sorted[key] = member === null || typeof member !== 'object' ? member : inOrder(member)
  }
  return sorted
}
