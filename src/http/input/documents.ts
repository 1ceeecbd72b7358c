import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Cache } from '../observing/metrics.js';

/**
 * Most characters of the documents that are kept parsed, all together, and of one: parsed, a character takes some fifty
 * bytes, and as many again where it is executed more than once. A longer one is parsed each time it is asked.
 */
const MAX_KEPT = 500_000;
const MAX_LENGTH = 20_000;

/** Bytes of a parsed character, about. */
const BYTES = 50;

/** Documents that are kept, as Yoga takes them. */
export type Documents = Cache & {
  /** What this text was parsed to already, if it is kept; not counted as use. */
  peek: (text: string) => DocumentNode | undefined;
  documentCache: {
    get: (text: string) => DocumentNode | undefined;
    set: (text: string, document: DocumentNode) => void;
  };
  errorCache: LRUCache<string, Error>;
  /** What is wrong with a short document can take a thousand times its length, so Yoga keeps none of that. */
  validationCache: false;
};

const keeping = <V extends object>() =>
  new LRUCache<string, V>({
    maxSize: MAX_KEPT,
    maxEntrySize: MAX_LENGTH,
    sizeCalculation: (_, text) => Math.max(1, text.length),
  });

/** What is kept of documents for whoever asks them next: how they parse, or why they do not. */
export const keptDocuments = (): Documents => {
  const documents = keeping<DocumentNode>();
  const errors = keeping<Error>();
  let hits = 0;
  let misses = 0;
  return {
    peek: (text) => documents.peek(text),
    documentCache: {
      get: (text) => {
        const document = documents.get(text);
        if (document === undefined) misses += 1;
        else hits += 1;
        return document;
      },
      set: (text, document) => documents.set(text, document),
    },
    errorCache: errors,
    validationCache: false,
    bytes: () => (documents.calculatedSize + errors.calculatedSize) * BYTES,
    hits: () => hits,
    misses: () => misses,
  };
};
