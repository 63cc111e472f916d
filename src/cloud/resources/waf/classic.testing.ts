import type { CannedAnswer } from '../../testing.ts'
import type { Scope } from './classic.ts'

/** What a deleted thing is answered with. */
const GONE = 'going'

/** The answers of a scope's service. @param answers by operation */
export function answersOf(
  scope: Scope,
  answers: Readonly<Record<string, CannedAnswer>>,
): Readonly<Record<string, CannedAnswer>> {
  const all = {
    ...answers,
    ListTagsForResource: ({ ResourceARN }: { ResourceARN: string }) => ({
      TagInfoForResource: {
        ResourceARN,
        TagList: ResourceARN.endsWith('/1') ? [{ Key: 'team', Value: 'blue' }] : undefined,
      },
    }),
  }
  return Object.fromEntries(Object.entries(all).map(([operation, answer]) => [`${scope}:${operation}`, answer]))
}

/** A list of two pages: the things 1 and 2, and one that is deleted after it is listed. */
export function listed(member: string, id: string) {
  return ({ NextMarker }: { NextMarker?: string }) =>
    NextMarker === undefined
      ? { [member]: [{ [id]: '1', Name: 'one' }], NextMarker: 'more' }
      : { [member]: [{ [id]: GONE }, { [id]: '2', Name: 'two' }] }
}

/** The answer for an id, or the service's refusal when it is the one that is deleted. */
export function unlessGoing<Answer>(id: string, answer: Answer): Answer {
  if (id === GONE) throw Object.assign(new Error('not found'), { name: 'WAFNonexistentItemException' })
  return answer
}

/** The start of the ARNs of a scope. */
export function arnStart(scope: Scope): string {
  return `arn:aws:${scope}:${scope === 'waf' ? '' : 'us-east-1'}:123456789012`
}
