/** Accounts that an annotation names. */
const NAMED = 5

/** Accounts in words, as many as an annotation has room for: `111111111111, 222222222222 and 3 more`. */
export function accountList(accountIds: readonly string[]): string {
  const more = accountIds.length - NAMED
  return `${accountIds.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
