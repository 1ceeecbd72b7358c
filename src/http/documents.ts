import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
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

/** What is kept of documents for whoever asks them next: how they parse, or why they do not. */
export const keptDocuments = () => ({
  documentCache: keeping<DocumentNode>(),
  errorCache: keeping<Error>(),
  // What is wrong with a short document can take a thousand times its length.
  validationCache: false,
});

/** Validates no document twice that is valid. */
export const useValidity = (): Plugin => {
  const valid = new WeakSet<DocumentNode>();
  return {
    onValidate: ({ params: { documentAST }, setResult }) => {
      if (valid.has(documentAST)) {
        setResult([]);
        return;
      }
      return ({ valid: isValid }) => {
        if (isValid) valid.add(documentAST);
      };
    },
  };
};
