/** Plain values out of JSON, refused in the words of AWS's JSON protocol when the type is wrong. */
import { Fault } from './fault.ts'

const INT_MAX = 2 ** 31
const LONG_MAX = 2 ** 63
/** The furthest a JavaScript `Date` reaches, in seconds. */
const TIME_MAX = 8.64e12

/** AWS often says nothing of what is wrong with the JSON: `message` may be empty. */
export function serialization(message: string): Fault {
  return new Fault('SerializationException', message)
}

export function stringFrom(value: unknown): string {
  if (typeof value !== 'string') throw mismatch(value, 'a String')
  // Neither can be stored as PostgreSQL text, and no AWS name or document has them.
  if (value.includes('\0') || !value.isWellFormed()) throw serialization('')
  return value
}

/** A fraction is cut off, as Jackson does. */
export function integerFrom(value: unknown, type: 'integer' | 'long'): number {
  const limit = type === 'integer' ? INT_MAX : LONG_MAX
  if (typeof value !== 'number') throw mismatch(value, type === 'integer' ? 'an Integer' : 'a Long')
  const whole = Math.trunc(value)
  if (!(whole >= -limit && whole < limit)) throw serialization('')
  return whole === 0 ? 0 : whole
}

export function numberFrom(value: unknown, type: 'float' | 'double'): number {
  if (typeof value !== 'number') throw mismatch(value, type === 'float' ? 'a Float' : 'a Double')
  if (!Number.isFinite(value)) throw serialization('')
  return value
}

export function booleanFrom(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw mismatch(value, 'a Boolean')
}

/** Seconds since 1970, with a fraction; AWS takes no other form in this protocol. */
export function timestampFrom(value: unknown): Date {
  if (typeof value !== 'number') throw mismatch(value, 'milliseconds since epoch')
  if (!(Math.abs(value) <= TIME_MAX)) throw serialization('')
  return new Date(Math.round(value * 1000))
}

export function blobFrom(value: unknown): Uint8Array {
  if (typeof value !== 'string') throw mismatch(value, 'a ByteBuffer')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(value) || value.length % 4 !== 0) throw serialization('')
  return new Uint8Array(Buffer.from(value, 'base64'))
}

function mismatch(value: unknown, target: string): Fault {
  if (Array.isArray(value)) return serialization('Start of list found where not expected')
  if (typeof value === 'object') {
    return serialization('Start of structure or map found where not expected.')
  }
  return serialization(`${token(value)} can not be converted to ${target}`)
}

function token(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE'
  if (typeof value === 'number') return Number.isInteger(value) ? 'NUMBER_VALUE' : 'DECIMAL_VALUE'
  return 'STRING_VALUE'
}
