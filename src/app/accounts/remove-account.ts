import { besideOperation } from '../context.ts'
import { deleteAccount } from './store.ts'

/** Disconnects an account: it is read no more. What was recorded of it stays. */
export const removeAccount = besideOperation<{ accountId: string }, object>({
  name: 'RemoveAccount',
  summary: 'Disconnects an account: it is read no more, and its history stays.',
  input: {
    type: 'object',
    properties: { accountId: { type: 'string', pattern: '^[0-9]{12}$' } },
    required: ['accountId'],
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ accountId }, { db, connections, wake, fail }) {
    if (!(await deleteAccount(db, accountId)))
      fail('ResourceNotFoundException', `Account ${accountId} is not connected.`)
    connections.forget(accountId)
    wake()
    return { accountId }
  },
})
