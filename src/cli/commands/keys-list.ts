import { command } from '../command.ts'
import { flag, optionOf } from '../option.ts'
import { collect } from '../pages.ts'
import { account } from '../readers.ts'
import { table } from '../table.ts'

interface Key {
  readonly accessKeyId: string
  readonly accountId: string
  readonly principalArn: string
  readonly description?: string
  readonly createdAt: string
  readonly revokedAt?: string
}

const MOST = 100_000

export const keysList = command({
  name: 'keys list',
  summary: 'Lists access keys, without their secrets.',
  options: {
    accountId: optionOf('--account-id <id>', "Of this account; the caller's by default", account),
    all: flag('--all', 'Of all accounts'),
  },

  async run({ accountId, all }, context) {
    const api = await context.api()
    const { items: accessKeys } = await collect<Key, string>(MOST, async (after) => {
      const input = { accountId: all ? 'all' : accountId, after }
      const page = await api.call<{ accessKeys: Key[]; next?: string }>('plumbline', 'ListAccessKeys', input)
      return { items: page.accessKeys, next: page.next }
    })
    const lines = table<Key>(
      [
        { title: 'ACCESS KEY', value: (row) => row.accessKeyId },
        { title: 'ACCOUNT', value: (row) => row.accountId },
        { title: 'PRINCIPAL', value: (row) => row.principalArn.replace(/^[^/]*\//, '') },
        { title: 'STATE', value: (row) => (row.revokedAt === undefined ? 'active' : 'revoked') },
        { title: 'CREATED', value: (row) => row.createdAt },
        { title: 'DESCRIPTION', value: (row) => row.description },
      ],
      accessKeys,
      context.colour,
    )
    return { json: { accessKeys }, text: accessKeys.length === 0 ? 'No access keys.\n' : lines }
  },
})
