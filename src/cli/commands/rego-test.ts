import { PolicyError, type TestedPolicy, testPolicy } from '../../app/rego/test-policy.ts'
import type { JsonObject } from '../../lib/json.ts'
import { command } from '../command.ts'
import { CommandError, usageError } from '../command-error.ts'
import { EXIT } from '../exit-code.ts'
import { argument, flag, option } from '../option.ts'
import { policyFile } from '../policy-file.ts'
import { printable } from '../printable.ts'
import { readDocument } from '../read-document.ts'

export const regoTest = command({
  name: 'rego test',
  summary: 'Judges the configuration item of a file with a policy in Rego, without a server.',
  help: [
    'The policy is the policy.wasm of opa build -t wasm -e PACKAGE/RULE. The item is one as AWS Config delivers it, or as',
    'get-resource-config-history answers it.',
    'Exit 0 when it is COMPLIANT or NOT_APPLICABLE, 1 when it is not, or the policy does not decide.',
  ].join('\n'),
  connects: false,
  arguments: { policy: argument('POLICY', 'File of the policy, compiled: policy.wasm') },
  options: {
    input: option('--input <file>', 'JSON or YAML file of the item; - for stdin'),
    data: option('--data <file>', "JSON or YAML file of the rule's parameters, the policy's data.parameters"),
    entrypoint: option('--entrypoint <rule>', 'The rule that decides, as plumbline/deny; by default the only one'),
    json: flag('--json', 'One JSON document on stdout instead of text'),
  },

  async run({ policy, input, data, entrypoint }, context) {
    if (input === undefined) throw usageError('no item: give --input FILE')
    const module = policyFile(policy)
    const { configurationItem, ...item } = objectIn(input)
    const parameters = data === undefined ? {} : objectIn(data)
    const tested = await decided(() =>
      testPolicy(module, entrypoint, (configurationItem ?? item) as JsonObject, parameters as never),
    )
    const { compliance, annotation, printed } = tested
    const complies = compliance !== 'NON_COMPLIANT'
    const verdict = (complies ? context.colour.green : context.colour.red)(compliance)
    return {
      json: tested,
      text: `${printed}${verdict}${annotation === undefined ? '' : `: ${printable(annotation)}`}\n`,
      exitCode: complies ? EXIT.ok : EXIT.failed,
    }
  },
})

function objectIn(file: string): JsonObject {
  const held = readDocument(file)
  if (typeof held === 'object' && held !== null && !Array.isArray(held)) return held as JsonObject
  throw usageError(`${file} must hold an object`)
}

async function decided(judging: () => Promise<TestedPolicy>): Promise<TestedPolicy> {
  try {
    return await judging()
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw new CommandError(printable(`${error.type}: ${error.message}`), { cause: error })
  }
}
