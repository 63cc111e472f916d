/**
 * `fn` of each item, at most `limit` at a time, in the items' order: items are taken only as fast as results are
 * consumed, so an account of any size is read in bounded memory. The first failure ends it, and none is swallowed.
 */
export async function* mapConcurrently<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  limit: number,
  fn: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  for await (const item of items) {
    const result = fn(item)
    // It is awaited in its turn; until then its failure is nobody's unhandled rejection.
    result.catch(() => undefined)
    running.push(result)
    if (running.length >= limit) yield await running.shift()!
  }
  for (const result of running) yield await result
}
