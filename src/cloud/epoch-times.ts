/**
 * A value with each time in milliseconds since 1970, for the types whose items have times so (DynamoDB tables, DB
 * clusters, alarms, NAT gateways); in the others they are ISO 8601, as `shape` gives them.
 */
export function epochTimes(value: object): object {
  return timed(value) as object
}

function timed(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  if (Array.isArray(value)) return value.map(timed)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, timed(member)]))
}
