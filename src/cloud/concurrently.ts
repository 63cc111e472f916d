/**
 * `fn` of each item, at most `limit` at a time, in the items' order: items are taken only as fast as results are
 * consumed, so an account of any size is read in bounded memory. What `fn` gives `undefined` for (it was deleted
 * meanwhile) is left out. The first failure ends it, and none is swallowed.
 */
export async function* mapConcurrently<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  limit: number,
  fn: (item: Item) => Promise<Result | undefined>,
): AsyncGenerator<Result> {
  const running: Promise<Result | undefined>[] = []
  for await (const item of items) {
    const result = fn(item)
    // It is awaited in its turn; until then its failure is nobody's unhandled rejection.
    result.catch(() => undefined)
    running.push(result)
    if (running.length < limit) continue
    const first = await running.shift()
    if (first !== undefined) yield first
  }
  for (const last of running) {
    const result = await last
    if (result !== undefined) yield result
  }
}
