import { LRUCache } from 'lru-cache';
import type { Hint } from '../questions/hints.js';
import type { Dataset } from '../store/store.js';
import type { Cache } from './observing/metrics.js';

/** The body of an answer. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Of which data something was answered. */
export type Of = Pick<Dataset, 'version' | 'date'>;

/** What is said beside the data of an operation. */
type Said = { of: Of; hints: readonly Hint[] };

/** An answer that is kept: what is sent, or the data of an operation with what is said beside; `since` is when it was made. */
export type KeptAnswer = { body: Bytes; said?: Said; since: number };

/** Answers that are kept, by what was asked: no more than so many bytes, and of those the last that were asked for. */
export type Kept = Cache & {
  get: (question: string) => KeptAnswer | undefined;
  /** Keeps an answer, which is only made where it may be. */
  put: (question: string, answer: () => Omit<KeptAnswer, 'since'>) => void;
};

/** Most bytes of answers that are kept unless another number is set. */
export const ANSWER_CACHE = 32 * 1024 * 1024;

/** Bytes that an answer takes beside its body, about. */
const BESIDE = 500;

/** Keeps answers of at most so many bytes together, none of 0; one that takes more than an eighth of them is not kept. */
export const keeping = (bytes: number): Kept => {
  const kept =
    bytes === 0
      ? null
      : new LRUCache<string, KeptAnswer>({
          maxSize: bytes,
          maxEntrySize: Math.max(1, Math.floor(bytes / 8)),
          sizeCalculation: ({ body, said }, question) =>
            BESIDE + 2 * question.length + body.length + 2 * JSON.stringify(said?.hints ?? []).length,
        });
  let hits = 0;
  let misses = 0;
  return {
    get: (question) => {
      const answer = kept?.get(question);
      if (answer === undefined) misses += 1;
      else hits += 1;
      return answer;
    },
    put: (question, answer) => void kept?.set(question, { ...answer(), since: performance.now() }),
    bytes: () => kept?.calculatedSize ?? 0,
    hits: () => hits,
    misses: () => misses,
  };
};

/** For how many whole seconds an answer was kept. */
export const ageOf = ({ since }: KeptAnswer): number => Math.floor((performance.now() - since) / 1_000);
