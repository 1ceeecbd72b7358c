/** The body of an answer. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Answers that are kept, by what was asked: no more than so many bytes, and of those the last that were asked for. */
export type Kept = {
  get: (question: string) => Bytes | undefined;
  put: (question: string, body: Bytes) => void;
  /** How many bytes are kept. */
  bytes: () => number;
  /** How often something was there, and was not. */
  hits: () => number;
  misses: () => number;
};

/** Keeps answers of at most so many bytes together; one that takes more than an eighth of them is not kept. */
export const keeping = (bytes: number): Kept => {
  const kept = new Map<string, Bytes>();
  const sizeOf = (question: string, body: Bytes): number => question.length * 2 + body.length;
  let size = 0;
  let hits = 0;
  let misses = 0;
  const drop = (question: string): void => {
    const body = kept.get(question);
    if (body === undefined) return;
    kept.delete(question);
    size -= sizeOf(question, body);
  };
  return {
    get: (question) => {
      const body = kept.get(question);
      if (body === undefined) {
        misses += 1;
        return undefined;
      }
      hits += 1;
      // A map gives first what was put first.
      kept.delete(question);
      kept.set(question, body);
      return body;
    },
    put: (question, body) => {
      drop(question);
      if (sizeOf(question, body) > bytes / 8) return;
      kept.set(question, body);
      size += sizeOf(question, body);
      for (const oldest of kept.keys()) {
        if (size <= bytes) return;
        drop(oldest);
      }
    },
    bytes: () => size,
    hits: () => hits,
    misses: () => misses,
  };
};
