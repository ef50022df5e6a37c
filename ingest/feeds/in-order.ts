/** Several things at the same time, with results in the order of what they come from. */

/**
 * Maps what `items` yields, at most `limit` under way at once. Kind to a server, and enough to hide its delay. The first
 * error ends it.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = []
  for await (const item of items) {
    const next = map(item)
    // Awaited in its turn; until then nobody may call its failure unhandled.
    next.catch(() => {})
    underWay.push(next)
    if (underWay.length >= limit) yield (await underWay.shift()) as R
  }
  for (const rest of underWay) yield await rest
}
