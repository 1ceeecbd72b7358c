import { textHash } from '../../graph/version.js';
import { SummitgraphError } from '../../model/errors.js';
import { derivedFieldsOf, fieldsOf, fieldsOfRelation, type ModelField } from '../../model/fields/fields.js';
import { KINDS, kinds } from '../../model/kinds.js';
import { labelsOf } from '../../model/labels.js';
import { RELATIONS, relations } from '../../model/relations.js';
import { heldBy } from './cypher/pattern.js';

/**
 * Counts the forms in which a graph is stored; the marker of every database says in which it is. Raise it with every
 * change of what is derived for a row or stored of it: each row's hash depends on it, so that the next import writes
 * all rows anew, and servers and imports of other forms refuse the database. The model needs no such care: the marker
 * says for which it was filled.
 */
export const FORM = 10;

const declared = (fields: readonly ModelField[]) => fields.map(({ name, type, values }) => [name, type, values]);

/** What the stored rows and the indexes over them depend on of the model. */
const declarations = () => ({
  kinds: KINDS.map((kind) => {
    const { orderBy, begins } = kinds[kind];
    return { labels: labelsOf(kind), orderBy, begins, fields: declared(fieldsOf(kind)) };
  }),
  relations: RELATIONS.map((relation) => {
    const { orderBy, undated, foundBy } = relations[relation];
    const fields = declared([...fieldsOfRelation(relation), ...derivedFieldsOf(relation)]);
    return { relation, orderBy, undated, fields, held: ['fromKey', 'toKey', ...foundBy].map(heldBy) };
  }),
});

/**
 * The model of this version, by its kinds, relations and fields and what edges are sought by: the marker of a database
 * says for which it was filled.
 */
export const MODEL = textHash(JSON.stringify(declarations()));

/** In which form and for which model a database was filled; null where it does not say. */
export type Filled = { form: number | null; model: string | null };

/** Whether a database is filled as this version fills it. */
export const isCurrent = ({ form, model }: Filled): boolean => form === FORM && model === MODEL;

/** Refuses a database of a newer form than this version knows. */
export const refuseNewer = ({ form }: Filled): void => {
  if (form === null || form <= FORM) return;
  throw new SummitgraphError(
    'NOT_READY',
    `The database was filled by a newer version of Summitgraph (form ${form}; this one knows ${FORM}): upgrade this one, or import with it into an empty database.`,
  );
};

/** Refuses a database of another form, or filled for another model, than this version reads. */
export const requireCurrent = (filled: Filled): void => {
  refuseNewer(filled);
  if (isCurrent(filled)) return;
  const form = filled.form ?? 0;
  throw new SummitgraphError(
    'NOT_READY',
    form === FORM
      ? 'The database was filled for another model, with other kinds, relations, fields or indexes: `npx summitgraph import` with this version brings it up to date.'
      : `The database was filled by an older version of Summitgraph (form ${form}; this one reads ${FORM}): \`npx summitgraph import\` with this version brings it up to date.`,
  );
};
