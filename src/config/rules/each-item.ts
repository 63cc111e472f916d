import { Unreadable } from './fields.ts'
import type { Item } from './item.ts'
import type { Evaluation } from './managed-rule.ts'
import type { Verdict } from './verdict.ts'

/**
 * Judges items one by one for a rule that knows something beside them. An item whose fields are not what AWS gives gets no verdict, and
 * does not keep the others from theirs; so does one of which `judge` says nothing.
 */
export async function* eachItem(
  items: AsyncIterable<Item>,
  judge: (item: Item) => Verdict | undefined,
): AsyncGenerator<Evaluation> {
  for await (const item of items) {
    const verdict = readable(() => judge(item))
    if (verdict !== undefined) yield { resourceType: item.resourceType, resourceId: item.resourceId, verdict }
  }
}

function readable(judge: () => Verdict | undefined): Verdict | undefined {
  try {
    return judge()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}
