/** What several pages of a list gave together. */
export interface Collected<Item> {
  readonly items: readonly Item[]
  /** There are more than were asked for. */
  readonly more: boolean
}

/**
 * Reads pages until there are `most` items.
 * @param read one page; `next` is what the page before ended with
 */
export async function collect<Item, Next>(
  most: number,
  read: (next: Next | undefined, room: number) => Promise<{ items: readonly Item[]; next?: Next }>,
): Promise<Collected<Item>> {
  const items: Item[] = []
  let next: Next | undefined
  do {
    const page = await read(next, most - items.length)
    items.push(...page.items)
    next = page.next
  } while (next !== undefined && items.length < most)
  return { items: items.slice(0, most), more: next !== undefined || items.length > most }
}
