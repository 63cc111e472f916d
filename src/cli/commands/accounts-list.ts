import { allAccounts, type ConnectedAccount } from '../all-accounts.ts'
import { command } from '../command.ts'
import { table } from '../table.ts'

export const accountsList = command({
  name: 'accounts list',
  summary: 'Lists the connected accounts and how each is reached.',

  async run(_, context) {
    const accounts = await allAccounts(await context.api())
    const lines = table<ConnectedAccount>(
      [
        { title: 'ACCOUNT', value: (row) => row.accountId },
        { title: 'NAME', value: (row) => row.name },
        { title: 'REGIONS', value: (row) => (row.regions.length === 0 ? 'all' : row.regions.join(',')) },
        {
          title: 'REACHED BY',
          value: (row) => row.roleArn ?? (row.profile ? `profile ${row.profile}` : 'own credentials'),
        },
        { title: 'ENDPOINT', value: (row) => row.endpointUrl ?? 'AWS' },
      ],
      accounts,
      context.colour,
    )
    return { json: { accounts }, text: accounts.length === 0 ? 'No account is connected.\n' : lines }
  },
})
