import type { Plugin } from 'graphql-yoga';
import type { Dataset } from '../../store/store.js';

/** The parameter of an address by which it says with which version of the data it was answered before. */
export const VERSION = 'version';

/**
 * With which data a request is answered, noted where it is read; an answer says so in `extensions.dataset`, one with
 * errors too, and whether these are other data than those of the version that its address names.
 */
const read = new WeakMap<Request, Dataset>();

/** Notes with which data a request is answered. */
export const answering = (request: Request, dataset: Dataset): void => {
  read.set(request, dataset);
};

/** With which data a request is answered; undefined before they were read, and where none are. */
export const answeredBy = (request: Request): Dataset | undefined => read.get(request);

/** Says with every answer of which data it is. */
export const useDataset = (): Plugin => ({
  onResultProcess: ({ request, result, setResult }) => {
    const found = answeredBy(request);
    if (found === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
    const { version, date } = found;
    const before = new URL(request.url).searchParams.get(VERSION);
    const changed = before === null ? {} : { changed: before !== version };
    setResult({ ...result, extensions: { ...result.extensions, dataset: { version, date, ...changed } } });
  },
});
