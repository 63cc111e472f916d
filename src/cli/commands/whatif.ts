import { gzipSync } from 'node:zlib'
import { command } from '../command.ts'
import { usageError } from '../command-error.ts'
import { EXIT } from '../exit-code.ts'
import { argument, optionOf } from '../option.ts'
import { packFile } from '../pack-file.ts'
import { documentOf, readDocument, readText } from '../read-document.ts'
import { oneOf } from '../readers.ts'
import { inputParametersOf, packParametersOption } from '../rule-parameters.ts'
import { type Outcome, WHATIF_FORMATS, whatifReport } from '../whatif-report.ts'

/** What `guard validate` exits with, too, when a rule is violated. */
const VIOLATED = 19

const FAIL_ON = ['new', 'any', 'unknown'] as const

export const whatif = command({
  name: 'whatif',
  summary: 'Judges a CloudFormation template or a Terraform plan with the deployed rules, before it is deployed.',
  help: [
    'Resources that are there already are judged as they are, too: only what would get worse is a new violation. A plan is what',
    '`terraform show -json PLANFILE` prints. Resources whose type has no mapping are named, and a rule that reads what is known after the',
    'deployment only gives INSUFFICIENT_DATA. Exit 0 when nothing is violated anew, 19 otherwise; see --fail-on.',
  ].join('\n'),
  arguments: { file: argument('FILE', 'Template (YAML or JSON) or plan (JSON); - for stdin') },
  options: {
    parameters: optionOf(
      '--parameters <file>',
      "The template's parameters: a JSON object, or the list that AWS's CLI takes",
      String,
    ),
    rules: optionOf(
      '--rules <names>',
      'These rules only, with commas: deployed ones, or managed rules by name or identifier',
      namesOf,
    ),
    pack: optionOf(
      '--pack <file|pack>',
      'The rules of a pack: a template file, or one that comes with Plumbline',
      String,
    ),
    packParameters: { ...packParametersOption, flags: '--pack-parameters <json>' },
    failOn: optionOf(
      '--fail-on <what>',
      `Exit 19 on ${FAIL_ON.join(', ')}: violations anew, any, or also what nobody can judge`,
      oneOf(...FAIL_ON),
      {
        fallback: 'new',
      },
    ),
    output: optionOf('-o, --output <format>', WHATIF_FORMATS.join(', '), oneOf(...WHATIF_FORMATS), {
      fallback: 'text',
    }),
  },

  async run({ file, parameters, rules = [], pack, packParameters = {}, failOn, output }, context) {
    const text = readText(file)
    const format = isPlan(text) ? 'terraform' : 'cloudformation'
    if (format === 'terraform' && parameters !== undefined)
      throw usageError('--parameters are of a template; a plan has its own')
    const api = await context.api()
    const found = (await api.call('plumbline', 'JudgePlan', {
      format,
      // A plan may be larger than a request.
      gzip: gzipSync(text).toString('base64'),
      ...(parameters === undefined ? {} : { parameters: parametersOf(parameters) }),
      ...(rules.length === 0 ? {} : { rules }),
      ...(pack === undefined ? {} : { packTemplate: readText(packFile(pack)), packParameters }),
    })) as Outcome
    return { json: found, text: whatifReport(output, found, file, context.colour), exitCode: exitCode(found, failOn) }
  },
})

function namesOf(text: string): readonly string[] {
  return text.split(',').flatMap((name) => name.trim() || [])
}

function isPlan(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  const value = documentOf(text, 'The file') as Record<string, unknown>
  return value.Resources === undefined && ('format_version' in value || 'resource_changes' in value)
}

/** `{"Name": "value"}`, or `[{"ParameterKey": "Name", "ParameterValue": "value"}]`. */
function parametersOf(file: string): Readonly<Record<string, string>> {
  const given = readDocument(file)
  const listed = Array.isArray(given)
    ? Object.fromEntries(given.map((one) => [one?.ParameterKey, one?.ParameterValue]))
    : given
  return inputParametersOf(listed) ?? usageErrorOf(file)
}

function usageErrorOf(file: string): never {
  throw usageError(
    `${file} holds no parameters: neither an object of texts, nor a list of ParameterKey and ParameterValue`,
  )
}

function exitCode({ counts, resources }: Outcome, failOn: (typeof FAIL_ON)[number]): number {
  const violated = counts.new + (failOn === 'new' ? 0 : counts.unchanged)
  const unjudged =
    counts.unknown + resources.filter(({ status }) => status === 'notMapped' || status === 'notJoined').length
  return violated > 0 || (failOn === 'unknown' && unjudged > 0) ? VIOLATED : EXIT.ok
}
