/**
 * Does this to every item, so many at once (a database plans on every core; more would only wait for each other), and
 * ends when all have ended: nothing is still asked when a test goes on. Fails as the first that failed.
 */
export const each = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  atOnce: number = 4,
): Promise<void> => {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
};

/** All items that are given one by one. */
export const all = async <T>(items: Iterable<T> | AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
