import { besideOperation } from '../context.ts'
import { listKeys } from './store.ts'

const PAGE = 100

/** Access keys, without their secrets. */
export const listAccessKeys = besideOperation<{ accountId?: string; after?: string }, object>({
  name: 'ListAccessKeys',
  summary:
    'Lists access keys without their secrets: those of the account, or of all for who may manage the installation.',
  input: {
    type: 'object',
    properties: {
      accountId: {
        type: 'string',
        pattern: '^([0-9]{12}|all)$',
        description: "The caller's account by default; `all` for every one.",
      },
      after: { type: 'string', maxLength: 128, description: 'The last access key id of the page before.' },
    },
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ accountId, after = '' }, { db, caller }) {
    const asked = accountId ?? caller.accountId
    const accessKeys = await listKeys(db, asked === 'all' ? undefined : asked, after, PAGE)
    return { accessKeys, next: accessKeys.length === PAGE ? accessKeys.at(-1)?.accessKeyId : undefined }
  },
})
