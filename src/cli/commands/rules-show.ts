import { command } from '../command.ts'
import { type ManagedRule, managedRule, ruleArgument } from '../managed-rule.ts'
import { printable } from '../printable.ts'
import { table } from '../table.ts'

type Parameter = ManagedRule['parameters'][0]

const TRIGGERS = {
  change: 'when a resource changes',
  periodic: 'at intervals',
  both: 'when a resource changes, and at intervals',
  external: 'never: who put it evaluates (PutExternalEvaluation)',
} as const

export const rulesShow = command({
  name: 'rules show',
  summary: 'Shows a managed rule: what it checks, when, and its parameters.',
  arguments: { rule: ruleArgument },

  async run({ rule: given }, context) {
    const { rule, source } = await managedRule(await context.api(), given)
    const parameters = table<Parameter>(
      [
        { title: 'PARAMETER', value: (row) => row.name },
        { title: 'TYPE', value: (row) => row.type },
        { title: 'DEFAULT', value: (row) => row.default ?? (row.required ? '(required)' : undefined) },
        { title: 'NOTE', value: (row) => row.note },
      ],
      rule.parameters,
      context.colour,
    )
    const facts: [string, string | undefined][] = [
      ['Judges', rule.resourceTypes.join(', ')],
      ['Evaluated', `${TRIGGERS[rule.trigger]}${rule.maximumFrequency ? ` (${rule.maximumFrequency})` : ''}`],
      ['Built', rule.implemented ? `yes${source === undefined ? '' : `, in ${source.file}`}` : 'not yet'],
      ['Note', rule.note],
      ['Confidence', rule.confidence === 'high' ? undefined : rule.confidence],
      ['Deprecated', rule.deprecated],
    ]
    const lines = facts
      .filter(([, text]) => text)
      .map(([title, text]) => `${`${title}:`.padEnd(12)}${printable(text!)}\n`)
    const head = `${context.colour.bold(rule.name)}  ${rule.identifier}\n\n${printable(rule.check)}\n\n`
    return {
      json: { rule, ...(source === undefined ? {} : { file: source.file }) },
      text: `${head}${lines.join('')}${rule.parameters.length === 0 ? '\nNo parameters.\n' : `\n${parameters}`}`,
    }
  },
})
