import { command } from '../command.ts'
import { argument } from '../option.ts'
import { account } from '../readers.ts'

export const accountsRemove = command({
  name: 'accounts remove',
  summary: 'Disconnects an account: it is read no more, and what was recorded of it stays.',
  arguments: { accountId: argument('ACCOUNT', 'Account id of 12 digits', account) },

  async run({ accountId }, context) {
    const api = await context.api()
    const removed = await api.call('plumbline', 'RemoveAccount', { accountId })
    return { json: removed, text: `Account ${accountId} is disconnected; its history stays.\n` }
  },
})
