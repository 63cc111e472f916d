import { eachItem } from '../../each-item.ts'
import { Unreadable } from '../../fields.ts'
import type { Item } from '../../item.ts'
import type { Evaluation, RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/**
 * What is read of each live resource of a type. One whose fields are not what AWS gives is left out, so that it does
 * not keep the others from being judged.
 */
export async function* readItems<T>(
  account: RuleAccount,
  resourceType: string,
  read: (item: Item) => T,
): AsyncGenerator<readonly [Item, T]> {
  for await (const item of account.items(resourceType)) {
    const found = unlessUnreadable(() => read(item))
    if (found !== undefined) yield [item, found.value]
  }
}

/** Judges each live resource of a type; one that is unreadable, or for which there is no verdict, gets none. */
export function judgeItems(
  account: RuleAccount,
  resourceType: string,
  judge: (item: Item) => Verdict | undefined,
): AsyncGenerator<Evaluation> {
  return eachItem(account.items(resourceType), judge)
}

function unlessUnreadable<T>(read: () => T): { readonly value: T } | undefined {
  try {
    return { value: read() }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return undefined
  }
}
