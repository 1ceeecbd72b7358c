import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * Most characters of the documents that are kept parsed, all together, and of one: parsed, a character takes some fifty
 * bytes. A longer one is parsed each time it is asked.
 */
const MAX_KEPT = 500_000;
const MAX_LENGTH = 20_000;

const keeping = <V extends object>() =>
  new LRUCache<string, V>({
    maxSize: MAX_KEPT,
    maxEntrySize: MAX_LENGTH,
    sizeCalculation: (_, text) => Math.max(1, text.length),
  });

/** What is kept of documents for whoever asks them next: how they parse and, by Yoga, whether they are valid; or what is wrong. */
export const keptDocuments = () => ({ documentCache: keeping<DocumentNode>(), errorCache: keeping<Error>() });
