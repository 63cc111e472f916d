import { fromNodeProviderChain } from '@aws-sdk/credential-providers'
import type { Database } from '../store/database.ts'

/** Milliseconds that AWS has to say whose credentials these are. */
const TIMEOUT = 5_000

export type OwnAccount = { readonly accountId: string; readonly arn: string } | { readonly reason: string }

/**
 * The account of the process's own credentials, if it has any that AWS (or `AWS_ENDPOINT_URL`) knows.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function ownAccount(): Promise<OwnAccount> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT)
  const late = new Promise<OwnAccount>((resolve) => {
    abort.signal.addEventListener('abort', () => resolve({ reason: `AWS did not answer in ${TIMEOUT / 1000} seconds` }))
  })
  try {
    return await Promise.race([identity(abort.signal), late])
  } finally {
    clearTimeout(timer)
  }
}

async function identity(abortSignal: AbortSignal): Promise<OwnAccount> {
  try {
    const credentials = fromNodeProviderChain({ timeout: 1_000, maxRetries: 0 })
    await credentials()
    const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts')
    const client = new STSClient({
      region: process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? 'us-east-1',
      credentials,
    })
    try {
      const { Account: accountId, Arn: arn } = await client.send(new GetCallerIdentityCommand({}), { abortSignal })
      return accountId === undefined ? { reason: 'AWS gave no account' } : { accountId, arn: arn ?? '' }
    } finally {
      client.destroy()
    }
  } catch (error) {
    return { reason: (error as Error).message }
  }
}

/** Connects the account with the process's own credentials, unless it is known already. */
export async function connectOwnAccount(db: Database, accountId: string, now: Date): Promise<void> {
  await db.query(
    `insert into account (account_id, name, regions, created_at) values ($1, 'own credentials', '{}', $2) on conflict do nothing`,
    [accountId, now],
  )
}
