/**
 * Turns the catalogue of managed rules into a compact generated file, so that a clone needs nothing else. Run it when the
 * catalogue changes:
 *
 *     node scripts/generate-managed-rules.ts ../shared/data
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { writeGenerated } from './generated.ts'

const data = process.argv[2]
if (data === undefined) throw new Error('usage: node scripts/generate-managed-rules.ts DATA_FOLDER')

interface CatalogueRule {
  identifier: string
  name: string
  trigger: string
  resourceTypes: string[]
  parameters: { name: string; type: string; default?: string; required: boolean; note?: string }[]
  maximumFrequency?: string
  check: string
  confidence: string
  note?: string
  deprecated?: string
  proactive?: boolean
}

const rules: CatalogueRule[] = JSON.parse(readFileSync(path.join(data, 'managed-rules.json'), 'utf8'))
rules.sort((a, b) => (a.identifier < b.identifier ? -1 : 1))
const lines = rules.map((r) =>
  JSON.stringify({
    identifier: r.identifier,
    name: r.name,
    trigger: r.trigger,
    resourceTypes: r.resourceTypes,
    parameters: r.parameters.map((p) => ({
      name: p.name,
      type: p.type,
      default: p.default,
      required: p.required,
      note: p.note,
    })),
    maximumFrequency: r.maximumFrequency,
    check: r.check,
    confidence: r.confidence,
    note: r.note,
    deprecated: r.deprecated,
    proactive: r.proactive,
  }),
)
writeGenerated('src/model/managed-rules.gen.json', `[\n${lines.map((l) => `  ${l}`).join(',\n')}\n]\n`)
