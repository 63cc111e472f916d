/** Checks the JSON of our own API against the small JSON Schema of `operation.ts`. */
import { lengthConstraints } from './constraints.ts'
import { serialization, stringFrom } from './json-value.ts'
import type { JsonSchema } from './operation.ts'
import { Problems } from './problems.ts'

const DEEPEST = 100

/**
 * The body with defaults filled in; members that the schema does not have are refused unless it says otherwise.
 * @throws Fault `SerializationException` when it is no object, `ValidationException` with the paths of what is wrong
 */
export function checkJson(schema: JsonSchema, json: unknown): object {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw serialization('Expected an object')
  const problems = new Problems()
  const checked = check(schema, json, problems) as object
  problems.raise()
  return checked
}

function check(schema: JsonSchema, value: unknown, problems: Problems): unknown {
  problems.depth += 1
  if (problems.depth > DEEPEST) throw serialization('')
  try {
    switch (schema.type) {
      case 'object':
        return isObject(value) ? objectOf(schema, value, problems) : wrongType(schema, value, problems)
      case 'array':
        return Array.isArray(value) ? arrayOf(schema, value, problems) : wrongType(schema, value, problems)
      case 'string':
        return typeof value === 'string' ? stringOf(schema, value, problems) : wrongType(schema, value, problems)
      case 'integer':
        return Number.isSafeInteger(value)
          ? numberOf(schema, value as number, problems)
          : wrongType(schema, value, problems)
      case 'number':
        return typeof value === 'number' ? numberOf(schema, value, problems) : wrongType(schema, value, problems)
      case 'boolean':
        return typeof value === 'boolean' ? value : wrongType(schema, value, problems)
      case undefined:
        return value
    }
  } finally {
    problems.depth -= 1
  }
}

function objectOf(schema: JsonSchema, value: Record<string, unknown>, problems: Problems): object {
  const out: Record<string, unknown> = {}
  const properties = schema.properties ?? {}
  for (const [name, property] of Object.entries(properties)) {
    const before = problems.list.length
    const given = Object.hasOwn(value, name) ? value[name] : undefined
    if (given !== undefined && given !== null) out[name] = check(property, given, problems)
    else if (property.default !== undefined) out[name] = structuredClone(property.default)
    else if (schema.required?.includes(name)) problems.add(null, 'Member must not be null')
    problems.within(name, before)
  }
  for (const [name, given] of Object.entries(value)) {
    if (Object.hasOwn(properties, name)) continue
    const before = problems.list.length
    stringFrom(name)
    const { additionalProperties = false } = schema
    if (additionalProperties === false) problems.add(undefined, 'Member is not known')
    const kept = typeof additionalProperties === 'object' ? check(additionalProperties, given, problems) : given
    Object.defineProperty(out, name, { value: kept, enumerable: true, configurable: true, writable: true })
    problems.within(name, before)
  }
  return out
}

function arrayOf(schema: JsonSchema, value: readonly unknown[], problems: Problems): unknown[] {
  tell(
    lengthConstraints<readonly unknown[]>({ max: schema.maxItems }, (v) => v.length),
    value,
    undefined,
    problems,
  )
  return value.map((one, i) => {
    const before = problems.list.length
    const checked = schema.items === undefined ? one : check(schema.items, one, problems)
    problems.within(`${i + 1}.member`, before)
    return checked
  })
}

function stringOf(schema: JsonSchema, value: string, problems: Problems): string {
  stringFrom(value)
  const { enum: members, pattern, minLength, maxLength, format } = schema
  if (members !== undefined && !members.includes(value)) {
    problems.add(value, `Member must satisfy enum value set: [${members.join(', ')}]`)
  }
  tell(
    lengthConstraints<string>({ min: minLength, max: maxLength }, (v) => v.length),
    value,
    value,
    problems,
  )
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    problems.add(value, `Member must satisfy regular expression pattern: ${pattern}`)
  }
  if (format === 'date-time' && !isDateTime(value)) {
    problems.add(value, 'Member must be a date and time as in RFC 3339, such as 2026-01-31T12:00:00Z')
  }
  return value
}

function numberOf({ minimum, maximum }: JsonSchema, value: number, problems: Problems): number {
  if (maximum !== undefined && value > maximum) {
    problems.add(String(value), `Member must have value less than or equal to ${maximum}`)
  }
  if (minimum !== undefined && value < minimum) {
    problems.add(String(value), `Member must have value greater than or equal to ${minimum}`)
  }
  return value
}

function tell<T>(
  rules: readonly { text: string; holds: (value: T) => boolean }[],
  value: T,
  printed: string | undefined,
  problems: Problems,
): void {
  for (const rule of rules) if (!rule.holds(value)) problems.add(printed, rule.text)
}

function wrongType(schema: JsonSchema, value: unknown, problems: Problems): unknown {
  problems.add(undefined, `Member must be of type ${schema.type}`)
  return value
}

function isDateTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
