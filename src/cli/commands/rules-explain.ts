import type { Json } from '../../lib/json.ts'
import type { Api } from '../api.ts'
import { ApiError } from '../api-error.ts'
import { command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { deployedRules } from '../deployed-rules.ts'
import { oneLine } from '../difference-lines.ts'
import { EXIT } from '../exit-code.ts'
import { didYouMean } from '../nearest.ts'
import { argument } from '../option.ts'
import { printable } from '../printable.ts'
import { resourceArguments } from '../resource-arguments.ts'
import { table } from '../table.ts'
import { callOf, type Version, whoOf } from '../version.ts'

interface Explained {
  readonly ruleName: string
  readonly sourceIdentifier?: string
  readonly compliance: string
  readonly annotation?: string
  readonly reason?: string
  readonly since: string
  readonly item?: Version
  readonly fields: readonly { readonly path: string; readonly value?: Json; readonly version: number }[]
  readonly versions: readonly Version[]
  readonly cut: boolean
}

interface Asked {
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
}

export const rulesExplain = command({
  name: 'rules explain',
  summary: 'Shows why a rule says what it says of a resource: which fields decided, since when, and who made them so.',
  arguments: { ruleName: argument('RULE', 'Name of a rule of the account and region'), ...resourceArguments },

  async run({ ruleName, resourceType, resourceId }, context) {
    const api = await context.api()
    const explained = await explain(api, { ruleName, resourceType, resourceId })
    const { compliance, annotation, reason, since, sourceIdentifier, item, cut } = explained
    const why = [annotation, reason && `(${reason})`].filter(Boolean).join(' ')
    const rows = explained.fields.map((field) => ({ ...field, version: explained.versions[field.version]! }))
    const fields = table<(typeof rows)[0]>(
      [
        { title: 'SINCE', value: ({ version }) => version.configurationItemCaptureTime },
        { title: 'WHO', value: ({ version }) => whoOf(version) },
        { title: 'CALL', value: ({ version }) => callOf(version) },
        { title: 'FIELD', value: (row) => row.path, paint: context.colour.cyan },
        { title: 'VALUE', value: ({ value }) => (value === undefined ? '(nothing)' : oneLine(value)) },
      ],
      rows,
      context.colour,
    )
    const paint = compliance === 'NON_COMPLIANT' ? context.colour.red : context.colour.green
    const version = item && `${item.configurationItemCaptureTime}, state ${item.configurationStateId}`
    return {
      json: { resourceType, resourceId, ...explained },
      text: [
        `${printable(`${resourceType} ${resourceId}`)}\n`,
        `${paint(compliance)} since ${since}${why === '' ? '' : `: ${printable(why)}`}\n`,
        printable(`by ${ruleName}${sourceIdentifier === undefined ? '' : ` (${sourceIdentifier})`}`),
        version === undefined ? '\n' : `, of the version of ${version}\n`,
        rows.length === 0 ? '' : `\n${fields}`,
        cut ? 'There is more than was read: fields are left out, or older than they seem.\n' : '',
      ].join(''),
    }
  },
})

async function explain(api: Api, asked: Asked): Promise<Explained> {
  try {
    return await api.call<Explained>('plumbline', 'ExplainVerdict', asked)
  } catch (error) {
    if (!(error instanceof ApiError) || error.exitCode !== EXIT.notFound) throw error
    const names = await namesOfRules(api, error)
    // The rule is there: it is the resource that it says nothing of.
    if (names.includes(asked.ruleName)) throw error
    const hint = didYouMean(asked.ruleName, names)
    throw new CommandError(error.message, { exitCode: error.exitCode, hint, cause: error })
  }
}

/** Who may not list the rules is told the first error alone. */
async function namesOfRules(api: Api, first: ApiError): Promise<readonly string[]> {
  try {
    return (await deployedRules(api)).map(({ ConfigRuleName }) => ConfigRuleName)
  } catch (error) {
    throw error instanceof ApiError ? first : error
  }
}
