import type { Api } from './api.ts'
import { collect } from './pages.ts'

export interface ConnectedAccount {
  readonly accountId: string
  readonly name?: string
  readonly regions: readonly string[]
  readonly roleArn?: string
  readonly profile?: string
  readonly endpointUrl?: string
}

const MOST = 100_000

export async function allAccounts(api: Api): Promise<readonly ConnectedAccount[]> {
  const { items } = await collect<ConnectedAccount, string>(MOST, async (after) => {
    const page = await api.call<{ accounts: ConnectedAccount[]; next?: string }>('plumbline', 'ListAccounts', { after })
    return { items: page.accounts, next: page.next }
  })
  return items
}
