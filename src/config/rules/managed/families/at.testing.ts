import type { Json, JsonObject } from '../../../../lib/json.ts'
import type { Sample } from '../../testing.ts'

/** Paths of CloudFormation's schemas, and so of items, that AWS's property schemas do not have yet. */
const NEWER = new Set(['BuildSpec', 'ImageDescription', 'NetworkConfiguration.IpAddressType'])

/** A value at a dotted path: `at('a.b', 1)` is `{ a: { b: 1 } }`. */
export function at(path: string, value: Json): JsonObject {
  return path.split('.').reduceRight<Json>((inner, name) => ({ [name]: inner }), value) as JsonObject
}

/** An item with a value at a dotted path of its configuration. */
export function configured(path: string, value: Json): Sample {
  const configuration = at(path, value)
  return NEWER.has(path) ? { configuration, beyondSchema: "CloudFormation's schema has it" } : { configuration }
}

/** An item of which the rule's path is not known. */
export const unsaid: Sample = { configuration: { other: 'thing' }, beyondSchema: 'it stands for anything else' }
