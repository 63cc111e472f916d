import { fact } from '../../fact.ts'
import { protectedResources } from './protected-resources.ts'

/** When each resource that AWS Backup has backed up was last backed up, by the resource's ARN. */
export const lastBackups = fact<ReadonlyMap<string, Date>>({
  name: 'backup-last-backups',
  permissions: ['backup:ListProtectedResources'],

  async read(cloud) {
    const times = new Map<string, Date>()
    for await (const { ResourceArn, LastBackupTime } of protectedResources(cloud))
      if (LastBackupTime !== undefined) times.set(ResourceArn!, LastBackupTime)
    return times
  },
})
