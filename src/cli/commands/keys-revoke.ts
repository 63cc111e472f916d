import { command } from '../command.ts'
import { argument, optionOf } from '../option.ts'
import { account } from '../readers.ts'

export const keysRevoke = command({
  name: 'keys revoke',
  summary: 'Revokes an access key: within five seconds it signs nothing any more.',
  arguments: { accessKeyId: argument('KEY', 'Access key id') },
  options: { accountId: optionOf('--account-id <id>', "Whose key it is; the caller's account by default", account) },

  async run({ accessKeyId, accountId }, context) {
    const api = await context.api()
    const revoked = await api.call('plumbline', 'RevokeAccessKey', { accessKeyId, accountId })
    return { json: revoked, text: `Access key ${accessKeyId} is revoked.\n` }
  },
})
