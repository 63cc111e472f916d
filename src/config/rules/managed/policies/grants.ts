import type { Principal, Statement } from '../../../../lib/policy-statement.ts'
import { coversWildcard, wildcardsOverlap } from '../../../../lib/wildcard.ts'

/** Whether the statement is about any action that one of the patterns matches. Actions are compared in any case. */
export function concernsAction({ actions, notActions }: Statement, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const wanted = pattern.toLowerCase()
    if (notActions.length > 0) return !notActions.some((action) => coversWildcard(action.toLowerCase(), wanted))
    return actions.some((action) => wildcardsOverlap(action.toLowerCase(), wanted))
  })
}

/** Whether the statement is about everything: `*`, or everything but what its `NotResource` names. */
export function concernsAllResources({ resources, notResources }: Statement): boolean {
  return notResources.length > 0 || resources.some((resource) => /^\*+$/.test(resource))
}

/** Whether the principal is anyone at all, or anyone of a kind that a wildcard describes. */
export function isAnyone({ id }: Principal): boolean {
  return /[*?]/.test(id)
}

/** Whether the statement names everyone, or everyone but some. */
export function concernsEveryone({ principals, notPrincipals }: Statement): boolean {
  return notPrincipals.length > 0 || principals.some(isAnyone)
}

/**
 * The account that an AWS principal is of: a bare account id, or the one in its ARN. Unique ids of deleted ones have
 * none.
 */
export function accountOf({ kind, id }: Principal): string | undefined {
  if (kind !== 'AWS') return undefined
  return /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(id)?.[1]
}
