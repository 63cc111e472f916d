/** Items in lists of at most `size`, in their order, for calls that take several ids at once. */
export async function* batches<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  size: number,
): AsyncGenerator<[Item, ...Item[]]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch as [Item, ...Item[]]
    batch = []
  }
  if (batch.length > 0) yield batch as [Item, ...Item[]]
}
