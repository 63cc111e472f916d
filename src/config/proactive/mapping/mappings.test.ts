/** What every row of the tables owes: it names fields that the type has, and no rule fails on what it makes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasSchema, pathsOutsideSchema } from '../../../cloud/shape.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import catalogue from '../../../model/resource-types.gen.json' with { type: 'json' }
import { UNKNOWN } from '../../rules/fields.ts'
import { mapResource } from '../map-resource.ts'
import type { FieldSources, Mapping, Mappings } from '../mapping.ts'
import { spelled, treeOf } from '../respell.ts'
import { cloudformation } from './cloudformation.ts'
import { terraform } from './terraform.ts'

const types = new Set((catalogue as { type: string }[]).map(({ type }) => type))
const TABLES: [name: string, table: Mappings][] = [
  ['CloudFormation', cloudformation],
  ['Terraform', terraform],
]

const CALLED = { address: 'planned', partition: 'aws' }

/** An item with something at each path that a row can fill. */
function paths({ fields = {}, satellites = {}, defaults = {} }: Mapping): string[] {
  return [fields, defaults, ...Object.values(satellites).map((satellite) => satellite.fields)].flatMap(Object.keys)
}

/** Fields of structures and of the elements of lists, below a path. */
function inner(sources: FieldSources, path = ''): string[] {
  return Object.entries(sources).flatMap(([name, source]) => {
    const at = path === '' ? name : `${path}.${name}`
    const below = typeof source === 'string' || source.keyed !== undefined ? undefined : (source.each ?? source.of)
    return below === undefined ? [at] : inner(below, at)
  })
}

function itemWith(path: string): { configuration: JsonObject; supplementaryConfiguration: JsonObject } {
  const whole = path.startsWith('supplementaryConfiguration.') ? path : `configuration.${path}`
  const item = whole.split('.').reduceRight<Json>((value, name) => ({ [name]: value }), 'x') as JsonObject
  return { configuration: {}, supplementaryConfiguration: {}, ...item }
}

for (const [name, table] of TABLES) {
  for (const [sourceType, mapping] of Object.entries(table)) {
    if (mapping.identity) continue
    test(`${name}: ${sourceType} fills fields that ${mapping.type} has`, () => {
      assert.ok(types.has(mapping.type), mapping.type)
      if (!hasSchema(mapping.type)) return
      for (const one of mapping.same?.split(/\s+/) ?? []) {
        assert.ok(spelled(treeOf(mapping.type), one) !== undefined, `${one} is no field`)
      }
      const all = [...paths(mapping), ...inner(mapping.fields ?? {})]
      for (const satellite of Object.values(mapping.satellites ?? {})) all.push(...inner(satellite.fields))
      const outside = [...new Set(all)].filter((path) => pathsOutsideSchema(mapping.type, itemWith(path)).length > 0)
      assert.deepEqual(outside, [])
    })
  }
  test(`${name}: each type can be mapped from nothing, and from what is all unknown`, () => {
    for (const mapping of Object.values(table)) {
      assert.equal(mapResource(mapping, {}, CALLED).resourceType, mapping.type)
      const names = [...(mapping.same?.split(/\s+/) ?? []), ...(mapping.names ?? [])].filter(
        (one) => !one.includes('.'),
      )
      const unknown = mapResource(mapping, Object.fromEntries(names.map((one) => [one, UNKNOWN])), CALLED)
      assert.deepEqual(unknown.names, [])
    }
  })
}

test('the types of CloudFormation that AWS Config records as they are need no row', () => {
  assert.ok(Object.values(cloudformation).filter(({ identity }) => identity).length > 400)
})
