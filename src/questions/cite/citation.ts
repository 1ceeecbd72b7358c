import type { NodeOf } from '../../model/kinds.js';
import type { Dataset } from '../../store/store.js';

/** What is cited, and what a reference to it says; dates are partial ones. */
export type Citation = {
  id: string;
  type: 'webpage' | 'document' | 'dataset';
  title: string;
  publisher: string | null;
  date: string | null;
  url: string | null;
  version: string | null;
  licence: string | null;
};

/** What to say where a source is cited. */
export const citationOfSource = ({ slug, name, publisher, published, url, licence }: NodeOf<'Source'>): Citation => ({
  id: slug,
  type: url === null ? 'document' : 'webpage',
  title: name,
  publisher,
  date: published,
  url,
  version: null,
  licence,
});

/** What to say where the data set is cited: its version says which data these were. */
export const citationOfDataset = ({ title, date, licence, version }: Dataset): Citation => ({
  id: `dataset-${version.slice(0, 12)}`,
  type: 'dataset',
  title,
  publisher: null,
  date,
  url: null,
  version,
  licence,
});

/** The year, month and day of each end of a partial date, as far as it says them. */
export const partsOf = (date: string | null): number[][] =>
  date === null ? [] : date.split('/').map((end) => end.split('-').map(Number));

/** A text on one line: whatever breaks or controls lines is a space. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
