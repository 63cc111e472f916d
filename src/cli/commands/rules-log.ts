import { command } from '../command.ts'
import { argument, optionOf } from '../option.ts'
import { printable } from '../printable.ts'
import { whole } from '../readers.ts'

interface Entry {
  readonly at: string
  readonly resourceType?: string
  readonly resourceId?: string
  readonly text: string
}

export const rulesLog = command({
  name: 'rules log',
  summary: 'Shows what a custom rule wrote while it judged.',
  help: `The output of its function; of a policy how it came to its verdicts, when EnableDebugLogDelivery is set.
Entries are kept until there are 500 newer ones.`,
  arguments: { rule: argument('RULE', 'Name of the rule') },
  options: { limit: optionOf('--limit <number>', 'The last so many entries', whole(1, 500), { fallback: '50' }) },

  async run({ rule, limit }, context) {
    const api = await context.api()
    const found = await api.call<{ entries: Entry[] }>('plumbline', 'GetRuleLog', { ruleName: rule, limit })
    const text = found.entries.map(({ at, resourceType, resourceId, text: said }) => {
      const of = resourceType === undefined ? '' : `  ${resourceType} ${printable(resourceId ?? '')}`
      const lines = said.trimEnd().split('\n')
      return `${context.colour.bold(at)}${of}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`
    })
    return { json: found, text: text.length === 0 ? `${rule} wrote nothing.\n` : text.join('') }
  },
})
