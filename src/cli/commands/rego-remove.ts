import { command } from '../command.ts'
import { argument } from '../option.ts'

export const regoRemove = command({
  name: 'rego remove',
  summary: 'Removes a policy in Rego.',
  help: 'Rules that name it stay, and call the AWS Lambda function of its name from then on: delete them first.',
  arguments: { name: argument('NAME', 'Name of the policy') },

  async run({ name }, context) {
    const api = await context.api()
    const removed = await api.call<object>('plumbline', 'RemoveRegoPolicy', { name })
    return { json: removed, text: `The policy ${name} is removed.\n` }
  },
})
