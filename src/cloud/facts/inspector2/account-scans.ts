import type { AccountState } from '@aws-sdk/client-inspector2'
import { batches } from '../../batches.ts'
import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/** What Amazon Inspector scans. */
export type ScanType = 'ec2' | 'ecr' | 'lambda' | 'lambdaCode'

export interface AccountScans {
  readonly accountId: string
  readonly enabled: ReadonlySet<ScanType>
}

const SCAN_TYPES: readonly ScanType[] = ['ec2', 'ecr', 'lambda', 'lambdaCode']
/** Accounts that BatchGetAccountStatus takes at once. */
const BATCH = 100

/**
 * What Amazon Inspector scans in the account, and in those that it administers.
 * https://docs.aws.amazon.com/inspector/v2/APIReference/API_BatchGetAccountStatus.html
 */
export const accountScans = fact<readonly AccountScans[]>({
  name: 'inspector2-account-scans',
  permissions: ['inspector2:BatchGetAccountStatus', 'inspector2:GetDelegatedAdminAccount', 'inspector2:ListMembers'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('inspector2')
    const found: AccountScans[] = []
    for await (const accountIds of batches(accounts(cloud), BATCH)) {
      const status = await client.send(new sdk.BatchGetAccountStatusCommand({ accountIds }))
      const [failed] = status.failedAccounts ?? []
      if (failed !== undefined)
        throw new Error(`Inspector did not tell the status of ${failed.accountId}: ${failed.errorMessage}`)
      found.push(...(status.accounts ?? []).map(scansOf))
    }
    return found
  },
})

async function* accounts(cloud: Cloud): AsyncGenerator<string> {
  yield cloud.accountId
  const { sdk, client } = await cloud.service('inspector2')
  const known = await unlessGone(
    client.send(new sdk.GetDelegatedAdminAccountCommand({})),
    // There is no administrator.
    'ResourceNotFoundException',
  )
  if (known?.delegatedAdmin?.accountId !== cloud.accountId) return
  for await (const page of sdk.paginateListMembers({ client, pageSize: 50 }, { onlyAssociated: true }))
    for (const { accountId } of page.members ?? []) if (accountId !== cloud.accountId) yield accountId!
}

function scansOf({ accountId, resourceState }: AccountState): AccountScans {
  const enabled = SCAN_TYPES.filter((type) => resourceState?.[type]?.status === 'ENABLED')
  return { accountId: accountId!, enabled: new Set(enabled) }
}
