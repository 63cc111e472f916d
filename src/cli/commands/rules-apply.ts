import { existsSync } from 'node:fs'
import type { Api } from '../api.ts'
import { ApiError } from '../api-error.ts'
import { command } from '../command.ts'
import { CommandError, usageError } from '../command-error.ts'
import { EXIT } from '../exit-code.ts'
import { managedRule } from '../managed-rule.ts'
import { argument, option } from '../option.ts'
import { printable } from '../printable.ts'
import { readDocument } from '../read-document.ts'
import { type InputParameters, inputParametersOf, parametersOption } from '../rule-parameters.ts'

/** As PutConfigRule takes it; the API checks the rest. */
interface ConfigRule {
  readonly ConfigRuleName?: unknown
  readonly Source?: unknown
  readonly InputParameters?: unknown
}

interface Applied {
  readonly ruleName: string
  readonly applied: boolean
  readonly error?: string
  readonly hint?: string
}

export const rulesApply = command({
  name: 'rules apply',
  summary: 'Puts a managed rule, or all rules of a file.',
  help: [
    'A JSON or YAML file holds one ConfigRule, a list of them, or an object with them as ConfigRule or ConfigRules.',
    'A rule of the same name is changed. Rules that the API refuses do not stop the others, and make it exit 1.',
  ].join('\n'),
  arguments: { what: argument('FILE|RULE', 'File of ConfigRules (- for stdin), or a managed rule') },
  options: {
    name: option('--name <name>', "The rule's name in the account; the managed rule's by default"),
    parameters: parametersOption,
  },

  async run({ what, name, parameters }, context) {
    const isFile = what === '-' || /\.(json|ya?ml)$/i.test(what) || existsSync(what)
    if (isFile && (name !== undefined || parameters !== undefined)) {
      throw usageError('--name and --parameters are of one managed rule: a file says its own')
    }
    // What cannot be read is said before anything is asked.
    const inFile = isFile ? rulesIn(what) : undefined
    const api = await context.api()
    if (inFile === undefined) {
      const rule = await named(api, what, { name, parameters })
      await api.call('config', 'PutConfigRule', { ConfigRule: rule })
      return answer([{ ruleName: rule.ConfigRuleName, applied: true }])
    }
    const rules: Applied[] = []
    for (const rule of inFile) rules.push(await put(api, rule))
    return answer(rules)
  },
})

function answer(rules: readonly Applied[]) {
  const lines = rules.map(({ ruleName, applied, error, hint }) =>
    applied
      ? `Rule ${printable(ruleName)} is put.\n`
      : printable(`Rule ${ruleName}: ${[error, hint].filter(Boolean).join(' ')}`).concat('\n'),
  )
  return {
    json: { rules },
    text: lines.join(''),
    exitCode: rules.every(({ applied }) => applied) ? EXIT.ok : EXIT.failed,
  }
}

async function named(
  api: Api,
  given: string,
  { name, parameters }: { name: string | undefined; parameters: InputParameters | undefined },
): Promise<ConfigRule & { readonly ConfigRuleName: string }> {
  const { rule } = await managedRule(api, given)
  return {
    ConfigRuleName: name ?? rule.name,
    Source: { Owner: 'AWS', SourceIdentifier: rule.identifier },
    ...(parameters === undefined ? {} : { InputParameters: JSON.stringify(parameters) }),
  }
}

async function put(api: Api, rule: ConfigRule): Promise<Applied> {
  const ruleName = String(rule.ConfigRuleName ?? identifierOf(rule) ?? '(no name)')
  try {
    await api.call('config', 'PutConfigRule', { ConfigRule: rule })
    return { ruleName, applied: true }
  } catch (error) {
    // A key that is refused, like a server that is gone, is so for all rules.
    if (!(error instanceof ApiError) || error.exitCode === EXIT.refused) throw error
    const hint = await hintFor(api, rule)
    return { ruleName, applied: false, error: error.message, ...(hint === undefined ? {} : { hint }) }
  }
}

/** Where it was the identifier that is unknown: those that are most alike. */
async function hintFor(api: Api, rule: ConfigRule): Promise<string | undefined> {
  const identifier = identifierOf(rule)
  if (identifier === undefined) return undefined
  try {
    await managedRule(api, identifier)
    return undefined
  } catch (error) {
    // Who may put rules may not be allowed to read of them: then there is no hint.
    if (error instanceof ApiError) return undefined
    if (error instanceof CommandError) return error.hint
    throw error
  }
}

/** The managed rule that is meant; nothing for a rule of another owner. */
function identifierOf({ Source }: ConfigRule): string | undefined {
  const { Owner, SourceIdentifier } = (Source ?? {}) as Record<string, unknown>
  const isManaged = Owner === 'AWS' && typeof SourceIdentifier === 'string' && /^.{1,256}$/.test(SourceIdentifier)
  return isManaged ? SourceIdentifier : undefined
}

function rulesIn(file: string): readonly ConfigRule[] {
  const held = readDocument(file)
  const { ConfigRule, ConfigRules } = (held ?? {}) as Record<string, unknown>
  const found = ConfigRules ?? ConfigRule ?? held
  const rules: readonly unknown[] = Array.isArray(found) ? found : [found]
  if (rules.length === 0) throw usageError(`${file} holds no rules`)
  return rules.map((rule) => {
    if (typeof rule !== 'object' || rule === null || !('Source' in rule)) {
      throw usageError(`${file} must hold ConfigRules: each has a Source`)
    }
    const given: ConfigRule = rule
    const parameters = inputParametersOf(given.InputParameters)
    return parameters === undefined ? given : { ...given, InputParameters: JSON.stringify(parameters) }
  })
}
