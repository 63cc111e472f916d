import type { BackupRule, BackupSelection } from '@aws-sdk/client-backup'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/** What a backup plan does, and to what. */
export interface BackupPlan {
  readonly name: string
  readonly rules: readonly BackupRule[]
  readonly selections: readonly BackupSelection[]
}

/** Plans read at once, and selections of each. */
const AT_ONCE = 4
const GONE = 'ResourceNotFoundException'

/**
 * The region's backup plans, those of the organization's backup policies too.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_GetBackupPlan.html
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_GetBackupSelection.html
 */
export const backupPlans = fact<readonly BackupPlan[]>({
  name: 'backup-plans',
  permissions: [
    'backup:ListBackupPlans',
    'backup:GetBackupPlan',
    'backup:ListBackupSelections',
    'backup:GetBackupSelection',
  ],

  async read(cloud) {
    return Array.fromAsync(mapConcurrently(planIds(cloud), AT_ONCE, (id) => planOf(cloud, id)))
  },
})

async function* planIds(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('backup')
  for await (const page of sdk.paginateListBackupPlans({ client, pageSize: 1000 }, {}))
    for (const { BackupPlanId } of page.BackupPlansList ?? []) yield BackupPlanId!
}

async function planOf(cloud: Cloud, BackupPlanId: string): Promise<BackupPlan | undefined> {
  const { sdk, client } = await cloud.service('backup')
  const answer = await unlessGone(client.send(new sdk.GetBackupPlanCommand({ BackupPlanId })), GONE)
  const selections = await unlessGone(
    Array.fromAsync(mapConcurrently(selectionIds(cloud, BackupPlanId), AT_ONCE, selectionOf)),
    GONE,
  )
  if (answer === undefined || selections === undefined) return undefined
  return { name: answer.BackupPlan!.BackupPlanName!, rules: answer.BackupPlan!.Rules ?? [], selections }

  async function selectionOf(SelectionId: string): Promise<BackupSelection | undefined> {
    const found = await unlessGone(client.send(new sdk.GetBackupSelectionCommand({ BackupPlanId, SelectionId })), GONE)
    return found?.BackupSelection
  }
}

async function* selectionIds(cloud: Cloud, BackupPlanId: string): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('backup')
  for await (const page of sdk.paginateListBackupSelections({ client, pageSize: 1000 }, { BackupPlanId }))
    for (const { SelectionId } of page.BackupSelectionsList ?? []) yield SelectionId!
}
