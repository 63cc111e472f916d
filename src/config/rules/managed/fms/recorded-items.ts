import type { Item } from '../../item.ts'
import type { RuleAccount } from '../../managed-rule.ts'

/**
 * The live resources of those of the types that are recorded: most regions have no distributions, and an account may record few types.
 * @throws TypeNotRecorded when none of them is recorded
 */
export async function* recordedItems(account: RuleAccount, types: readonly string[]): AsyncGenerator<Item> {
  const missing: Error[] = []
  for (const type of types) {
    const error = yield* itemsIfRecorded(account, type)
    if (error !== undefined) missing.push(error)
  }
  if (missing.length === types.length && missing[0] !== undefined) throw missing[0]
}

/** The live resources of a type, or none when it is not recorded; returns the error that says so. */
export async function* itemsIfRecorded(account: RuleAccount, type: string): AsyncGenerator<Item, Error | undefined> {
  try {
    yield* account.items(type)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TypeNotRecorded')) throw error
    return error
  }
  return undefined
}
