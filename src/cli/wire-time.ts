/** A time of AWS's API: seconds since 1970 over HTTP, a `Date` from a database. */
export type WireTime = number | string | Date

/** As RFC 3339 has it, in UTC. */
export function isoTime(time: WireTime): string {
  return new Date(typeof time === 'number' ? time * 1000 : time).toISOString()
}
