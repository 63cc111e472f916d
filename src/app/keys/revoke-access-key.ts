import { besideOperation } from '../context.ts'
import { accountOfKey, revokeKey } from './store.ts'

/** A revoked key signs nothing any more, a few seconds later at most. */
export const revokeAccessKey = besideOperation<{ accessKeyId: string; accountId?: string }, object>({
  name: 'RevokeAccessKey',
  summary: 'Revokes an access key: within five seconds it signs nothing any more.',
  input: {
    type: 'object',
    properties: {
      accessKeyId: { type: 'string', minLength: 1, maxLength: 128 },
      accountId: {
        type: 'string',
        pattern: '^[0-9]{12}$',
        description: "Whose key it is; the caller's account by default.",
      },
    },
    required: ['accessKeyId'],
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ accessKeyId, accountId }, { db, caller, now, fail }) {
    const owner = await accountOfKey(db, accessKeyId)
    if (owner === undefined || owner !== (accountId ?? caller.accountId)) {
      fail('ResourceNotFoundException', `The Access Key with id ${accessKeyId} cannot be found.`)
    }
    await revokeKey(db, accessKeyId, now)
    return { accessKeyId }
  },
})
