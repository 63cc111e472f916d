import { command } from '../command.ts'
import { deployedRules } from '../deployed-rules.ts'
import { type ManagedRule, managedRules } from '../managed-rule.ts'
import { flag, option } from '../option.ts'
import { table } from '../table.ts'

type Row = ManagedRule & { readonly deployedAs?: readonly string[] }

export const rulesList = command({
  name: 'rules list',
  summary: 'Lists the managed rules.',
  options: {
    text: option('--text <words>', 'Whose identifier, name or check has this in it'),
    resourceType: option('--type <type>', 'That judge this resource type'),
    built: flag('--built', 'Only those that Plumbline can judge'),
    deployed: flag('--deployed', 'Only those that the account and region have, and under which names'),
  },

  async run({ text, resourceType, built, deployed }, context) {
    const api = await context.api()
    const found = await managedRules(api, { text, resourceType, implemented: built ? true : undefined })
    const rules: readonly Row[] = deployed ? await those(found) : found
    const lines = table<Row>(
      [
        { title: 'RULE', value: (row) => row.name },
        { title: 'BUILT', value: (row) => (row.implemented ? 'yes' : 'no') },
        { title: 'TRIGGER', value: (row) => row.trigger },
        ...(deployed ? [{ title: 'DEPLOYED AS', value: (row: Row) => row.deployedAs?.join(', ') }] : []),
        { title: 'TYPES', value: (row) => typesOf(row) },
      ],
      rules,
      context.colour,
    )
    return { json: { rules }, text: rules.length === 0 ? 'No rules.\n' : lines }

    async function those(rules: readonly ManagedRule[]): Promise<readonly Row[]> {
      const names = Map.groupBy(await deployedRules(api), ({ Source }) => Source.SourceIdentifier)
      return rules.flatMap((rule) => {
        const deployedAs = names.get(rule.identifier)?.map(({ ConfigRuleName }) => ConfigRuleName)
        return deployedAs === undefined ? [] : [{ ...rule, deployedAs }]
      })
    }
  },
})

/** `AWS::EC2::Volume +2` */
function typesOf({ resourceTypes: [first, ...more] }: ManagedRule): string | undefined {
  return more.length === 0 ? first : `${first} +${more.length}`
}
