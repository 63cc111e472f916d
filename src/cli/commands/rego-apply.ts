import { gzipSync } from 'node:zlib'
import { command } from '../command.ts'
import { argument, option, optionalArgument, optionOf } from '../option.ts'
import { policyFile } from '../policy-file.ts'
import { list } from '../readers.ts'
import { parametersOption } from '../rule-parameters.ts'

interface Put {
  readonly name: string
  readonly functionArn: string
  readonly entrypoint: string
}

const SOURCE_DETAILS = ['ConfigurationItemChangeNotification', 'OversizedConfigurationItemChangeNotification'].map(
  (MessageType) => ({ EventSource: 'aws.config', MessageType }),
)

export const regoApply = command({
  name: 'rego apply',
  summary: 'Registers a policy in Rego, and puts the rule that judges with it.',
  help: `With POLICY, the policy.wasm of opa build -t wasm -e PACKAGE/RULE, the server judges itself; without it, it asks the OPA server
that it was started with (OPA_URL), of which --entrypoint is the path of the rule.
The rule is CUSTOM_LAMBDA, and its SourceIdentifier is the ARN that the policy stands for: put-config-rule may name it too.`,
  arguments: {
    name: argument('NAME', 'Name of the policy, and of the rule'),
    policy: optionalArgument('POLICY', 'File of the policy, compiled: policy.wasm'),
  },
  options: {
    entrypoint: option('--entrypoint <rule>', 'The rule that decides, as plumbline/deny; by default the only one'),
    types: optionOf('--types <types>', 'Resource types that it judges, with commas; all by default', list),
    parameters: parametersOption,
  },

  async run({ name, policy, entrypoint, types, parameters }, context) {
    const module = policy === undefined ? undefined : gzipSync(policyFile(policy), { level: 9 }).toString('base64')
    const api = await context.api()
    const put = await api.call<Put>('plumbline', 'PutRegoPolicy', { name, module, entrypoint })
    const ConfigRule = {
      ConfigRuleName: name,
      Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: put.functionArn, SourceDetails: SOURCE_DETAILS },
      ...(types === undefined ? {} : { Scope: { ComplianceResourceTypes: types } }),
      ...(parameters === undefined ? {} : { InputParameters: JSON.stringify(parameters) }),
    }
    await api.call('config', 'PutConfigRule', { ConfigRule })
    return { json: put, text: `Rule ${name} judges with ${put.entrypoint} of ${put.functionArn}\n` }
  },
})
