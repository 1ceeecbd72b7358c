import type { Plugin } from 'graphql-yoga';
import type { Of } from '../kept.js';

/** The parameter of an address by which it says with which version of the data it was answered before. */
export const VERSION = 'version';

/**
 * With which data a request is answered, noted where it is read; an answer says so in `extensions.dataset`, one with
 * errors too, and whether these are other data than those of the version that its address names.
 */
const read = new WeakMap<Request, Of>();

/** Notes with which data a request is answered. */
export const answering = (request: Request, { version, date }: Of): void => {
  read.set(request, { version, date });
};

/** Says with every answer of which data it is. */
export const useDataset = (): Plugin => ({
  onResultProcess: ({ request, result, setResult }) => {
    const dataset = read.get(request);
    if (dataset === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
    const { url } = request;
    const before = url.includes('?') ? new URL(url).searchParams.get(VERSION) : null;
    const changed = before === null ? {} : { changed: before !== dataset.version };
    setResult({ ...result, extensions: { ...result.extensions, dataset: { ...dataset, ...changed } } });
  },
});
