import { command } from '../command.ts'
import { usageError } from '../command-error.ts'
import { flag, option, optionOf } from '../option.ts'
import { readPolicy } from '../read-policy.ts'
import { account } from '../readers.ts'

interface Created {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly accountId: string
  readonly principalArn: string
}

export const keysCreate = command({
  name: 'keys create',
  summary: 'Makes an access key. Its secret is shown this once.',
  help: `The first key is made on the data directory of a server that is stopped or was never started:
  plumbline keys create --admin --data .plumbline`,
  creates: true,
  options: {
    accountId: optionOf('--account-id <id>', "Account of the key; the caller's by default", account),
    user: option('--user <name>', 'The key speaks as this IAM user (default: plumbline)'),
    admin: flag('--admin', 'May do everything, in all accounts; by default everything within its account'),
    policy: option('--policy <file>', 'IAM policy document of the key: a file, - for stdin, or the JSON itself'),
    description: option('--description <text>', 'What it is for'),
  },

  async run({ accountId, user, admin, policy, description }, context) {
    if (admin && policy !== undefined) throw usageError('--admin and --policy exclude each other')
    const input = { accountId, userName: user, admin: admin || undefined, policy: readPolicy(policy), description }
    const api = await context.api()
    const key = await api.call<Created>('plumbline', 'CreateAccessKey', input)
    const text = `An access key of ${key.principalArn}. Its secret is not shown again; for ~/.aws/credentials:

[plumbline]
aws_access_key_id = ${key.accessKeyId}
aws_secret_access_key = ${key.secretAccessKey}
`
    return { json: key, text }
  },
})
