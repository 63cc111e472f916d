import type { Service } from '../../services.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

/** The tags of an application, a version or an environment; `undefined` when it is gone. */
export async function tagsOf(
  { sdk, client }: Service<'elastic-beanstalk'>,
  ResourceArn: string | undefined,
): Promise<Record<string, string> | undefined> {
  const command = new sdk.ListTagsForResourceCommand({ ResourceArn })
  const answer = await unlessGone(client.send(command), 'ResourceNotFoundException')
  return answer && tagMap(answer.ResourceTags)
}
