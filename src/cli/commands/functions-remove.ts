import { command } from '../command.ts'
import { argument } from '../option.ts'

export const functionsRemove = command({
  name: 'functions remove',
  summary: 'Removes a local function.',
  help: 'Rules that name it call the AWS Lambda function of its name from then on.',
  arguments: { name: argument('NAME', 'Name of the function') },

  async run({ name }, context) {
    const api = await context.api()
    const removed = await api.call<object>('plumbline', 'RemoveFunction', { name })
    return { json: removed, text: `The function ${name} is removed.\n` }
  },
})
