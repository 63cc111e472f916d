import { operation } from '../operation.ts'
import { isCustomType, notCustom } from './custom-type.ts'
import { NO_RUNNING_RECORDER } from './messages.ts'
import { recordEnd } from './record-end.ts'
import { readResources } from './resource-reader.ts'
import { recorderState } from './store.ts'

/**
 * A resource that is not there stays so, without an error or an item.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteResourceConfig.html
 */
export const deleteResourceConfig = operation(
  'DeleteResourceConfig',
  async ({ ResourceType, ResourceId }, { db, caller: { accountId, region }, now, fail }) => {
    if (!isCustomType(ResourceType)) fail('ValidationException', notCustom(ResourceType))
    if ((await recorderState(db, accountId, region)) !== 'recording') {
      fail('NoRunningConfigurationRecorderException', NO_RUNNING_RECORDER)
    }
    const scope = { accountId, region, resourceType: ResourceType }
    const [known] = await readResources(db, [{ ...scope, resourceId: ResourceId }])
    // Later than the last put, also when that came through a process whose clock runs ahead.
    const observedAt = new Date(Math.max(now.getTime(), known?.observed_at.getTime() ?? 0))
    await recordEnd(db, scope, [ResourceId], 'ResourceDeleted', { observedAt, now, origin: 'put' })
    return {}
  },
)
