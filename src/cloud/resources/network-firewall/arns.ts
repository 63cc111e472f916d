import { pages } from '../../pages.ts'
import { isWanted, type Wanted } from '../../resource-type.ts'
import { unlessGone } from '../../unless-gone.ts'

/** The name at the end of an ARN of Network Firewall's, which is AWS Config's resource id of policies and rule groups. */
export function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}

/** What policies and rule groups have alike: their name is their id. */
export function named(arn: string) {
  return { resourceId: nameOf(arn), resourceName: nameOf(arn), arn, availabilityZone: 'Regional' }
}

/** The answer, or `undefined` when there is no such thing any more. */
export function unlessDeleted<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  return unlessGone(answer, 'ResourceNotFoundException')
}

/**
 * The ARNs of all pages of a list, or of those of `only`.
 * @param list the page of a token
 * @param arns the ARNs of a page
 */
export async function* arnsOf<Page extends { NextToken?: string | undefined }>(
  only: readonly Wanted[] | undefined,
  list: (NextToken: string | undefined) => Promise<Page>,
  arns: (page: Page) => (string | undefined)[],
): AsyncGenerator<string> {
  for await (const page of pages(list, ({ NextToken }) => NextToken)) {
    for (const arn of arns(page)) {
      if (arn !== undefined && isWanted(only, { resourceId: nameOf(arn), resourceName: nameOf(arn), arn })) yield arn
    }
  }
}
