import { besideOperation } from '../context.ts'
import { listAccounts as readAccounts } from './store.ts'

const PAGE = 100

/** The connected accounts. */
export const listAccounts = besideOperation<{ after?: string }, object>({
  name: 'ListAccounts',
  summary: 'Lists the connected accounts and how each is reached.',
  input: {
    type: 'object',
    properties: { after: { type: 'string', maxLength: 12, description: 'The last account id of the page before.' } },
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ after = '' }, { db }) {
    const accounts = await readAccounts(db, after, PAGE)
    return { accounts, next: accounts.length === PAGE ? accounts.at(-1)?.accountId : undefined }
  },
})
