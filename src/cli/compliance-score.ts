/** Scores as our own API gives them: of the whole, by rule, by pack and by account. */
import type { Api } from './api.ts'
import type { Colours } from './colour.ts'
import { type Column, table } from './table.ts'

interface Counts {
  readonly compliant: number
  readonly nonCompliant: number
  readonly notApplicable: number
  readonly insufficientData: number
  /** Percent; absent when nothing was judged. */
  readonly score?: number
}

/** What is counted: one rule, pack, or account in a region. */
export interface Scored extends Counts {
  readonly ruleName?: string
  readonly packName?: string
  readonly accountId?: string
  readonly region?: string
  readonly name?: string
  readonly rules?: number
  readonly reason?: string
  readonly deleted?: boolean
}

/** The whole at an instant, and its parts. */
export interface Score extends Partial<Counts> {
  readonly at: string
  readonly parts: readonly Scored[]
  readonly truncated: boolean
}

export type By = 'rule' | 'pack' | 'account'

const ASKED = {
  rule: { operation: 'GetComplianceScore', list: 'rules' },
  pack: { operation: 'ListPackCompliance', list: 'packs' },
  account: { operation: 'ListAccountCompliance', list: 'accounts' },
} as const

export async function scoreBy(api: Api, by: By, input: { at?: string; packName?: string }): Promise<Score> {
  const { operation, list } = ASKED[by]
  const { [list]: parts, ...whole } = await api.call<Score & Record<string, unknown>>('plumbline', operation, input)
  return { ...whole, parts: parts as readonly Scored[] }
}

/** The name of the list in JSON: `rules`. */
export function listOf(by: By): string {
  return ASKED[by].list
}

/** The worst first, with what each was `before`, if that is asked; what judged nothing comes last. */
export function scoreTable(by: By, { parts }: Score, before: Score | undefined, colour: Colours): string {
  const then = new Map(before?.parts.map((part) => [keyOf(part), part]))
  const worst = [...parts].sort((a, b) => rank(a) - rank(b) || b.nonCompliant - a.nonCompliant)
  const was: Column<Scored>[] =
    before === undefined
      ? []
      : [{ title: 'WAS', align: 'right', value: (part) => percent(then.get(keyOf(part))?.score) ?? '-' }]
  const columns: readonly Column<Scored>[] = [
    { title: 'SCORE', align: 'right', value: ({ score }) => percent(score) ?? '-' },
    ...was,
    { title: 'COMPLIANT', align: 'right', value: (part) => part.compliant },
    {
      title: 'NOT',
      align: 'right',
      value: (part) => part.nonCompliant,
      paint: (text) => (text === '0' ? text : colour.red(text)),
    },
    ...NAMES[by],
  ]
  return table(columns, worst, colour)
}

const NAMES: Readonly<Record<By, readonly Column<Scored>[]>> = {
  rule: [
    { title: 'RULE', value: ({ ruleName }) => ruleName },
    { title: 'NOTE', value: ({ deleted, reason }) => (deleted ? 'deleted since' : reason) },
  ],
  pack: [
    { title: 'RULES', align: 'right', value: ({ rules }) => rules },
    { title: 'PACK', value: ({ packName }) => packName },
  ],
  account: [
    { title: 'ACCOUNT', value: ({ accountId }) => accountId },
    { title: 'REGION', value: ({ region }) => region },
    { title: 'NAME', value: ({ name }) => name },
  ],
}

/** `87.5 %` */
export function percent(score: number | undefined): string | undefined {
  return score === undefined ? undefined : `${score} %`
}

function keyOf({ ruleName, packName, accountId, region }: Scored): string {
  return [ruleName, packName, accountId, region].join(' ')
}

function rank({ score }: Scored): number {
  return score ?? Number.MAX_SAFE_INTEGER
}
