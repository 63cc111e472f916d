import { operation } from '../operation.ts'
import { removeTags } from './store.ts'
import { lockTaggable, noResource } from './taggable.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_UntagResource.html */
export const untagResource = operation('UntagResource', async ({ ResourceArn, TagKeys }, { db, caller, fail }) => {
  await db.transaction(async (tx) => {
    if (!(await lockTaggable(tx, caller, ResourceArn))) fail('ResourceNotFoundException', noResource(ResourceArn))
    await removeTags(tx, caller, ResourceArn, TagKeys)
  })
  return {}
})
