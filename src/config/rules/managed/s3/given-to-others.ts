import type { Principal, Statement } from '../../../../lib/policy-statement.ts'
import { accountOf } from '../policies/grants.ts'

/**
 * Whether a statement gives anything to another account, to everyone, or to someone whose account does not show (an
 * id).
 */
export function givesOthers({ effect, principals, notPrincipals }: Statement, accountId: string): boolean {
  return effect === 'Allow' && (notPrincipals.length > 0 || principals.some((one) => isOther(one, accountId)))
}

/** Services and identity providers are no accounts. */
export function isOther(principal: Principal, accountId: string): boolean {
  return (principal.kind === 'AWS' || principal.kind === 'CanonicalUser') && accountOf(principal) !== accountId
}
