/** How flags, environment variables and arguments are read. Each throws `Unreadable` saying what it wants. */
import { isAbsolute, resolve } from 'node:path'

export class Unreadable extends Error {}

export type Reader<Value> = (text: string) => Value

export function whole(least: number, most: number): Reader<number> {
  return (text) => {
    const number = Number(text)
    if (!/^\d{1,9}$/.test(text) || number < least || number > most) {
      throw new Unreadable(`must be a whole number from ${least} to ${most}`)
    }
    return number
  }
}

export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Reader<Choice> {
  return (text) => {
    const found = choices.find((choice) => choice === text)
    if (found === undefined) throw new Unreadable(`must be one of ${choices.join(', ')}`)
    return found
  }
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `90s`, `15m`, `1h`; a bare number is seconds. In milliseconds. */
export function duration(leastMs: number, mostMs: number): Reader<number> {
  return (text) => {
    const [, digits, unit = 's'] = /^(\d{1,9})(ms|s|m|h|d)?$/.exec(text) ?? []
    const ms = Number(digits) * UNITS[unit]!
    if (digits === undefined || ms < leastMs || ms > mostMs) {
      throw new Unreadable(`must be a duration such as 90s, 15m or 1h, from ${spoken(leastMs)} to ${spoken(mostMs)}`)
    }
    return ms
  }
}

function spoken(ms: number): string {
  const unit = ['d', 'h', 'm', 's'].find((name) => ms > 0 && ms % UNITS[name]! === 0)
  return unit === undefined ? String(ms) : `${ms / UNITS[unit]!}${unit}`
}

/** A day (its beginning in UTC), or a day and a time, as RFC 3339 has them; without an offset it is UTC. */
export function instant(text: string): string {
  const [, day, time = 'T00:00:00', offset = 'Z'] =
    /^(\d{4}-\d\d-\d\d)([Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?([Zz]|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  const date = new Date(`${day}${time.toUpperCase().replace(' ', 'T')}${offset.toUpperCase()}`)
  const isDay = day !== undefined && new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8))
  if (!isDay || Number.isNaN(date.getTime())) {
    throw new Unreadable('must be a time such as 2026-01-31, 2026-01-31T12:00:00Z or 2026-01-31T12:00+01:00')
  }
  return date.toISOString()
}

export function account(text: string): string {
  if (!/^\d{12}$/.test(text)) throw new Unreadable('must be an account id of 12 digits')
  return text
}

export function httpUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Unreadable('must be a URL with http or https')
  }
  return text
}

/** Separated by commas. */
export function list(text: string): readonly string[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) throw new Unreadable('must name at least one')
  return parts
}

export function filePath(text: string): string {
  return isAbsolute(text) ? text : resolve(text)
}

export function stateId(text: string): string {
  if (!/^\d{1,15}$/.test(text)) throw new Unreadable('must be a state id, a number')
  return text
}
