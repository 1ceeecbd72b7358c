import { SummitgraphError } from '../../model/errors.js';

/**
 * Counts the forms in which a graph is stored; the marker of every database says in which it is. Raise it with every change of the
 * model, of what is derived for a row, of what is stored of it or of the indexes that reads name: each row's hash depends on it, so that the next import writes all
 * rows anew, and servers and imports of other forms refuse the database.
 */
export const FORM = 6;

/** Refuses a database of another form than this version reads; an import may find an older one. */
export const requireForm = (form: number | null, { older }: { older: boolean }): void => {
  const stored = form ?? 0;
  if (stored === FORM || (older && stored < FORM)) return;
  throw new SummitgraphError(
    'NOT_READY',
    stored > FORM
      ? `The database was filled by a newer version of Summitgraph (form ${stored}; this one knows ${FORM}): upgrade this one, or import with it into an empty database.`
      : `The database was filled by an older version of Summitgraph (form ${stored}; this one reads ${FORM}): \`npx summitgraph import\` with this version brings it up to date.`,
  );
};
