/** Verdicts as our own API gives them: those that hold, and those that turned. */
import type { Api } from './api.ts'
import type { Context, Result } from './command.ts'
import { collect } from './pages.ts'
import { paintCompliance } from './paint-compliance.ts'
import { table } from './table.ts'

export interface Asked {
  readonly ruleName?: string
  readonly resourceType?: string
  readonly resourceId?: string
}

interface Verdict {
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
  readonly compliance: string
  readonly annotation?: string
  readonly reason?: string
  readonly since: string
}

interface Change {
  readonly at: string
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
  readonly before?: string
  readonly after?: string
  readonly annotation?: string
}

const PAGE = 1000
const MOST = 100_000
const MORE = `There are more than ${MOST}.\n`

/** What a rule says of each resource, or what is said of one: now, or as it was. */
export async function verdictsResult(
  api: Api,
  asked: Asked,
  at: string | undefined,
  context: Context,
): Promise<Result> {
  const { items: results, more } = await all<Verdict>(api, 'ListVerdicts', 'verdicts', { ...asked, at })
  const lines = table<Verdict>(
    [
      { title: 'COMPLIANCE', value: (row) => row.compliance, paint: paintCompliance(context.colour) },
      ...(asked.ruleName === undefined ? [{ title: 'RULE', value: (row: Verdict) => row.ruleName }] : []),
      ...resourceColumns<Verdict>(asked),
      { title: 'SINCE', value: (row) => row.since },
      { title: 'ANNOTATION', value: ({ annotation, reason }) => annotation ?? reason },
    ],
    results,
    context.colour,
  )
  return {
    json: { ...asked, at, results, more },
    text: results.length === 0 ? 'No results.\n' : `${lines}${more ? MORE : ''}`,
  }
}

/** What turned between two times, the newest first. */
export async function changesResult(
  api: Api,
  asked: Asked,
  { since, at }: { since: string; at: string | undefined },
  context: Context,
): Promise<Result> {
  const input = { ...asked, since, until: at }
  const { items: changes, more } = await all<Change>(api, 'ListVerdictChanges', 'changes', input)
  const paint = paintCompliance(context.colour)
  const lines = table<Change>(
    [
      { title: 'TURNED', value: (row) => row.at },
      { title: 'WAS', value: ({ before }) => before ?? '-', paint },
      { title: 'IS', value: ({ after }) => after ?? '-', paint },
      ...(asked.ruleName === undefined ? [{ title: 'RULE', value: (row: Change) => row.ruleName }] : []),
      ...resourceColumns<Change>(asked),
      { title: 'ANNOTATION', value: (row) => row.annotation },
    ],
    changes,
    context.colour,
  )
  return {
    json: { ...asked, since, at, changes, more },
    text: changes.length === 0 ? `Nothing turned since ${since}.\n` : `${lines}${more ? MORE : ''}`,
  }
}

function resourceColumns<Row extends { readonly resourceType: string; readonly resourceId: string }>(asked: Asked) {
  if (asked.resourceId !== undefined) return []
  return [
    { title: 'TYPE', value: (row: Row) => row.resourceType },
    { title: 'ID', value: (row: Row) => row.resourceId },
  ]
}

function all<Item>(api: Api, operation: string, list: string, input: object) {
  return collect<Item, string>(MOST, async (nextToken) => {
    const page = await api.call<Record<string, unknown>>('plumbline', operation, { ...input, limit: PAGE, nextToken })
    return { items: page[list] as Item[], next: page.nextToken as string | undefined }
  })
}
