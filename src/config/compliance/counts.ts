/** How many verdicts of each kind there are, of whatever they are counted by. */
import type { JsonSchema } from '../../wire/operation.ts'
import { time } from '../items/item-schema.ts'

export interface Counts {
  readonly compliant: number
  readonly nonCompliant: number
  readonly notApplicable: number
  readonly insufficientData: number
}

export interface CountsRow {
  readonly compliant: number
  readonly non_compliant: number
  readonly not_applicable: number
  readonly insufficient_data: number
}

/** Columns of a query over verdicts. */
export const COUNTS = `count(*) filter (where compliance = 'COMPLIANT') as compliant,
  count(*) filter (where compliance = 'NON_COMPLIANT') as non_compliant,
  count(*) filter (where compliance = 'NOT_APPLICABLE') as not_applicable,
  count(*) filter (where compliance = 'INSUFFICIENT_DATA') as insufficient_data`

const count = { type: 'integer' } as const

export const countsSchema = {
  compliant: count,
  nonCompliant: count,
  notApplicable: count,
  insufficientData: count,
} as const satisfies Record<string, JsonSchema>

export const COUNT_NAMES: readonly string[] = Object.keys(countsSchema)

/** Beside the counts; absent when nothing was judged. https://docs.aws.amazon.com/config/latest/developerguide/conformance-pack-dashboard.html */
export const scoreSchema: JsonSchema = {
  type: 'number',
  description: 'Percent that complies of what complies or not, as AWS Config scores packs.',
}

/** An operation's input. */
export const asOf: JsonSchema = { ...time, description: 'As of this instant; now when absent.' }

export const complianceSchema = {
  type: 'string',
  enum: ['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'INSUFFICIENT_DATA'],
} as const satisfies JsonSchema

/** The same length as in AWS Config's model. */
export const packNameSchema = { type: 'string', minLength: 1, maxLength: 256 } as const satisfies JsonSchema
export const ruleNameSchema = { type: 'string', minLength: 1, maxLength: 128 } as const satisfies JsonSchema

/**
 * Which verdicts held at an instant, or hold now, of which there is an index.
 * @param parameter the query's, which has the instant or null
 */
export function heldAt(at: string | undefined, parameter: string, verdict = 'verdict'): string {
  if (at === undefined) return `(${verdict}.to_time is null and ${parameter}::timestamptz is null)`
  return `(${verdict}.from_time <= ${parameter} and (${verdict}.to_time is null or ${verdict}.to_time > ${parameter}))`
}

/** The counts of a row and its score, of two digits as AWS Config's scores have. */
export function countsOf(row: CountsRow): Counts & { readonly score?: number } {
  return scored({
    compliant: row.compliant,
    nonCompliant: row.non_compliant,
    notApplicable: row.not_applicable,
    insufficientData: row.insufficient_data,
  })
}

/** Several counts together. */
export function sumOf(all: readonly Counts[]): Counts & { readonly score?: number } {
  const sum = (of: keyof Counts) => all.reduce((total, counts) => total + counts[of], 0)
  return scored({
    compliant: sum('compliant'),
    nonCompliant: sum('nonCompliant'),
    notApplicable: sum('notApplicable'),
    insufficientData: sum('insufficientData'),
  })
}

function scored(counts: Counts): Counts & { readonly score?: number } {
  const judged = counts.compliant + counts.nonCompliant
  if (judged === 0) return counts
  return { score: Math.round((10_000 * counts.compliant) / judged) / 100, ...counts }
}
