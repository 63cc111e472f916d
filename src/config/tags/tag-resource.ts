import { operation } from '../operation.ts'
import { checkedTags } from './checked-tags.ts'
import { countTags, setTags } from './store.ts'
import { lockTaggable, noResource } from './taggable.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html */
const MOST_TAGS = 50

/** https://docs.aws.amazon.com/config/latest/APIReference/API_TagResource.html */
export const tagResource = operation('TagResource', async ({ ResourceArn, Tags }, { db, caller, fail }) => {
  const tags = checkedTags(Tags, (message) => fail('ValidationException', message))
  await db.transaction(async (tx) => {
    if (!(await lockTaggable(tx, caller, ResourceArn))) fail('ResourceNotFoundException', noResource(ResourceArn))
    await setTags(tx, caller, ResourceArn, tags)
    if ((await countTags(tx, caller, ResourceArn)) > MOST_TAGS) {
      fail(
        'TooManyTagsException',
        'You have reached the limit of the number of tags you can use. For more information, see Service Limits in the AWS Config Developer Guide.',
      )
    }
  })
  return {}
})
