import { command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { managedRule, ruleArgument } from '../managed-rule.ts'

export const rulesSource = command({
  name: 'rules source',
  summary: 'Prints the source of a managed rule: the file that judges.',
  arguments: { rule: ruleArgument },

  async run({ rule: given }, context) {
    const { rule, source } = await managedRule(await context.api(), given)
    if (source === undefined) throw new CommandError(`The managed rule ${rule.identifier} is not implemented yet.`)
    return { json: { identifier: rule.identifier, ...source }, text: source.text }
  },
})
