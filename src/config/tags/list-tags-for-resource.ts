import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { listTags } from './store.ts'
import { lockTaggable, noResource } from './taggable.ts'

const DEFAULT_PAGE = 50

/** https://docs.aws.amazon.com/config/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = operation('ListTagsForResource', async (input, ctx) => {
  const { db, caller, fail } = ctx
  const { ResourceArn, NextToken } = input
  const limit = input.Limit || DEFAULT_PAGE
  const question = ['ListTagsForResource', ResourceArn]
  const after = pagePosition(ctx, NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
  const tags = await db.transaction(async (tx) => {
    if (!(await lockTaggable(tx, caller, ResourceArn))) fail('ResourceNotFoundException', noResource(ResourceArn))
    return listTags(tx, caller, ResourceArn, { after: String(after ?? ''), limit: limit + 1 })
  })
  const page = tags.slice(0, limit)
  return {
    Tags: page,
    NextToken: page.length < tags.length ? pageToken(ctx, page.at(-1)!.Key, question) : undefined,
  }
})
