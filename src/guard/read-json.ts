import { Float, type Value } from './value.ts'

/**
 * A JSON text, whose whole floats (`1.0`) stay floats: the language keeps ints and floats apart, and JSON.parse does not.
 * @throws SyntaxError
 */
export function readJson(text: string): Value {
  if (!/\d[.eE]/.test(text)) return JSON.parse(text)
  return JSON.parse(text, (_, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' && Number.isInteger(value) && /[.eE]/.test(context?.source ?? '')
      ? new Float(value)
      : value,
  )
}
