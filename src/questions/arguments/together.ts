/** What promises give once all have ended; of several that fail, the failure of the first of them, whichever failed first. */
export const together = async <T extends readonly unknown[] | []>(
  promises: T,
): Promise<{ -readonly [I in keyof T]: Awaited<T[I]> }> => {
  await Promise.allSettled(promises);
  return Promise.all(promises);
};
