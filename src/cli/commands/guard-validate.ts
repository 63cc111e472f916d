import { UnreadableSource, type Validation, validate } from '../../app/guard.ts'
import { command } from '../command.ts'
import { usageError } from '../command-error.ts'
import { EXIT } from '../exit-code.ts'
import { DOCUMENTS, files, RULES, sourcesOf } from '../guard-files.ts'
import { FORMATS, formatted } from '../guard-output.ts'
import { problemText } from '../guard-problem.ts'
import { optionOf } from '../option.ts'
import { oneOf } from '../readers.ts'

/** https://docs.aws.amazon.com/cfn-guard/latest/ug/cfn-guard-validate.html */
const NOT_COMPLIANT = 19
const NO_POLICY = 5

export const guardValidate = command({
  name: 'guard validate',
  summary: 'Judges templates and configuration items with rules of AWS CloudFormation Guard, without a server.',
  help: [
    'Files may be folders: of rules (.guard, .ruleset), of documents and parameters (.yaml, .yml, .json, .jsn, .template).',
    'Exit 0 when all pass or are skipped, 19 when a rule fails, 5 when a rules file is no policy or cannot be judged.',
  ].join('\n'),
  connects: false,
  options: {
    rules: optionOf('-r, --rules <files...>', 'Rules', files),
    data: optionOf('-d, --data <files...>', 'Documents, JSON or YAML; - for stdin', files),
    inputParameters: optionOf('-i, --input-parameters <files...>', 'Maps that are merged into each document', files),
    outputFormat: optionOf('-o, --output-format <format>', FORMATS.join(', '), oneOf(...FORMATS), {
      fallback: FORMATS[0],
    }),
  },

  async run({ rules = [], data = [], inputParameters = [], outputFormat }, context) {
    if (rules.length === 0) throw usageError('no rules: give --rules FILE')
    if (data.length === 0) throw usageError('no documents: give --data FILE')
    const found = validated(() =>
      validate(
        sourcesOf(rules, RULES),
        sourcesOf(data, DOCUMENTS),
        sourcesOf(inputParameters, DOCUMENTS),
        context.clock(),
      ),
    )
    for (const problem of found.problems) context.stderr.write(problemText(problem))
    const failed = found.documents.some(({ status }) => status === 'FAIL')
    return {
      json: found,
      text: formatted(outputFormat, found, context.colour),
      exitCode: failed ? NOT_COMPLIANT : found.problems.length > 0 ? NO_POLICY : EXIT.ok,
    }
  },
})

function validated(validating: () => Validation): Validation {
  try {
    return validating()
  } catch (error) {
    if (error instanceof UnreadableSource) throw usageError(error.message)
    throw error
  }
}
