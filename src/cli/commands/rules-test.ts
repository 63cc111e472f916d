import { CannotJudge, type JudgedFixture, judgeFixture, managedRuleNames } from '../../app/judge-fixture.ts'
import { command } from '../command.ts'
import { CommandError, usageError } from '../command-error.ts'
import { oneLine } from '../difference-lines.ts'
import { EXIT } from '../exit-code.ts'
import { noManagedRule, ruleArgument } from '../managed-rule.ts'
import { argument, flag, optionOf } from '../option.ts'
import { printable } from '../printable.ts'
import { readDocument } from '../read-document.ts'
import { instant } from '../readers.ts'
import { parametersOption } from '../rule-parameters.ts'
import { table } from '../table.ts'

export const rulesTest = command({
  name: 'rules test',
  summary: 'Judges the configuration item of a file with a managed rule, without a server.',
  help: [
    'The file holds one item as AWS Config delivers it, or as get-resource-config-history answers it. It may leave out',
    'its id, time and status, and its type, which is then the first that the rule judges.',
    'Exit 0 when it is COMPLIANT or NOT_APPLICABLE, 1 when it is not, or nothing can be said of it.',
  ].join('\n'),
  connects: false,
  arguments: { rule: ruleArgument, fixture: argument('FIXTURE', 'JSON or YAML file of the item; - for stdin') },
  options: {
    parameters: parametersOption,
    at: optionOf('--at <time>', 'As if it were then; now by default', instant),
    json: flag('--json', 'One JSON document on stdout instead of text'),
  },

  async run({ rule, fixture, parameters = {}, at }, context) {
    const judged = judgedBy(() => {
      const now = at === undefined ? context.clock() : new Date(at)
      return judgeFixture(rule, itemIn(fixture), parameters, now)
    }, rule)
    const { compliance, annotation, fields, resourceType, resourceId, identifier } = judged
    const complies = compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE'
    const verdict = (complies ? context.colour.green : context.colour.red)(compliance)
    const columns = [
      { title: 'FIELD', value: (row: JudgedFixture['fields'][0]) => row.path, paint: context.colour.cyan },
      {
        title: 'VALUE',
        value: ({ value }: JudgedFixture['fields'][0]) => (value === undefined ? '(nothing)' : oneLine(value)),
      },
    ]
    return {
      json: judged,
      text: [
        `${verdict}${annotation === undefined ? '' : `: ${printable(annotation)}`}\n`,
        `${identifier} of ${printable(`${resourceType} ${resourceId}`)}\n`,
        fields.length === 0 ? '' : `\n${table(columns, fields, context.colour)}`,
      ].join(''),
      exitCode: complies ? EXIT.ok : EXIT.failed,
    }
  },
})

/** The item of a file, or of the event or answer that has one in it. */
function itemIn(file: string): Parameters<typeof judgeFixture>[1] {
  const held = readDocument(file)
  const { configurationItem, configurationItems } = (held ?? {}) as Record<string, unknown>
  const list = Array.isArray(held) ? held : Array.isArray(configurationItems) ? configurationItems : undefined
  if (list !== undefined && list.length !== 1) throw usageError(`${file} has ${list.length} items, and must have one`)
  const item = list === undefined ? (configurationItem ?? held) : list[0]
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw usageError(`${file} holds no configuration item`)
  }
  return item as Parameters<typeof judgeFixture>[1]
}

function judgedBy(judging: () => JudgedFixture, rule: string): JudgedFixture {
  try {
    return judging()
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error
    if (error.why === 'unknown rule') throw noManagedRule(rule, managedRuleNames())
    if (error.why === 'rule') throw new CommandError(error.message, { cause: error })
    throw usageError(error.message)
  }
}
