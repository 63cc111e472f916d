import type { Colours } from '../colour.ts'
import type { Context, Result } from '../command.ts'
import { command } from '../command.ts'
import { usageError } from '../command-error.ts'
import { option, optionOf } from '../option.ts'
import { collect } from '../pages.ts'
import { instant } from '../readers.ts'
import { table } from '../table.ts'

interface Counts {
  readonly compliant: number
  readonly nonCompliant: number
  readonly notApplicable: number
  readonly insufficientData: number
  /** Percent; absent when nothing was judged. */
  readonly score?: number
}

interface RuleScore extends Counts {
  readonly ruleName: string
  readonly reason?: string
  readonly deleted?: boolean
}

interface Score extends Counts {
  readonly at: string
  readonly rules: readonly RuleScore[]
  readonly truncated: boolean
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationResult.html */
interface EvaluationResult {
  readonly EvaluationResultIdentifier: {
    readonly EvaluationResultQualifier: { readonly ResourceType: string; readonly ResourceId: string }
  }
  readonly ComplianceType: string
  readonly ResultRecordedTime: number | string | Date
  readonly Annotation?: string
}

const PAGE = 100
const MOST = 100_000

export const compliance = command({
  name: 'compliance',
  summary: 'Shows how well the account and region comply: as a whole and rule by rule, the worst first.',
  help: 'The score is the percentage that complies of what complies or does not.',
  options: {
    at: optionOf('--at <time>', 'As it was then; now by default', instant),
    rule: option('--rule <name>', 'What this rule says of each resource now, instead'),
  },

  async run({ at, rule }, context) {
    if (rule !== undefined && at !== undefined) throw usageError('--rule and --at exclude each other')
    if (rule !== undefined) return resourcesOf(rule, context)
    const api = await context.api()
    const score = await api.call<Score>('plumbline', 'GetComplianceScore', { at })
    const worst = [...score.rules].sort((a, b) => rank(a) - rank(b) || b.nonCompliant - a.nonCompliant)
    const counts = `${score.compliant} compliant, ${score.nonCompliant} not`
    const head = `${score.score === undefined ? 'No score' : `${score.score} %`} at ${score.at}: ${counts}\n`
    const rest = score.truncated ? 'There are more rules than are counted here.\n' : ''
    const lines = score.rules.length === 0 ? 'No rules.\n' : `\n${rulesTable(worst, context.colour)}`
    return { json: score, text: `${context.colour.bold(head)}${lines}${rest}` }
  },
})

/** Rules that judged nothing come last. */
function rank({ score }: RuleScore): number {
  return score ?? Number.MAX_SAFE_INTEGER
}

function rulesTable(rules: readonly RuleScore[], colour: Colours): string {
  return table<RuleScore>(
    [
      { title: 'SCORE', align: 'right', value: ({ score }) => (score === undefined ? '-' : `${score} %`) },
      { title: 'COMPLIANT', align: 'right', value: (row) => row.compliant },
      { title: 'NOT', align: 'right', value: (row) => row.nonCompliant, paint: redUnlessZero },
      { title: 'RULE', value: (row) => row.ruleName },
      { title: 'NOTE', value: ({ deleted, reason }) => (deleted ? 'deleted since' : reason) },
    ],
    rules,
    colour,
  )

  function redUnlessZero(text: string): string {
    return text === '0' ? text : colour.red(text)
  }
}

async function resourcesOf(rule: string, context: Context): Promise<Result> {
  const api = await context.api()
  const { items: results, more } = await collect<EvaluationResult, string>(MOST, async (NextToken) => {
    const input = { ConfigRuleName: rule, Limit: PAGE, NextToken }
    const page = await api.call<{ EvaluationResults: EvaluationResult[]; NextToken?: string }>(
      'config',
      'GetComplianceDetailsByConfigRule',
      input,
    )
    return { items: page.EvaluationResults, next: page.NextToken }
  })
  const rows = results.map(({ EvaluationResultIdentifier, ComplianceType, ResultRecordedTime, Annotation }) => ({
    resourceType: EvaluationResultIdentifier.EvaluationResultQualifier.ResourceType,
    resourceId: EvaluationResultIdentifier.EvaluationResultQualifier.ResourceId,
    compliance: ComplianceType,
    // Seconds since 1970 on the wire.
    recordedAt: new Date(
      typeof ResultRecordedTime === 'number' ? ResultRecordedTime * 1000 : ResultRecordedTime,
    ).toISOString(),
    annotation: Annotation,
  }))
  const { red, green } = context.colour
  const lines = table<(typeof rows)[0]>(
    [
      {
        title: 'COMPLIANCE',
        value: (row) => row.compliance,
        paint: (text, row) => (row.compliance === 'NON_COMPLIANT' ? red : green)(text),
      },
      { title: 'TYPE', value: (row) => row.resourceType },
      { title: 'ID', value: (row) => row.resourceId },
      { title: 'RECORDED', value: (row) => row.recordedAt },
      { title: 'ANNOTATION', value: (row) => row.annotation },
    ],
    rows,
    context.colour,
  )
  const rest = more ? `There are more than ${MOST}.\n` : ''
  return {
    json: { ruleName: rule, results: rows, more },
    text: rows.length === 0 ? 'No results.\n' : `${lines}${rest}`,
  }
}
