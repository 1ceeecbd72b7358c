import {
  MAX_CELLS,
  type SourceCell,
  type SourceRow,
  type SourceTable,
  tablesOf,
} from '../../../questions/claims/source-tables.js';
import { builder } from '../../builder.js';
import { objectOf } from '../../fields/refs.js';

const CellType = builder.objectRef<SourceCell>('SourceCell').implement({
  description: 'A cell of a table of a source.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'The head of its column.' }),
    words: t.exposeString('words', {
      nullable: true,
      description: 'What it says, as it stands; null where the data lack it.',
    }),
    claims: t.field({
      type: [objectOf('Claim')],
      description: 'The claims that it makes, by name: one, or several where it says several things.',
      resolve: ({ claims }) => claims,
    }),
  }),
});

const RowType = builder.objectRef<SourceRow>('SourceRow').implement({
  description: 'A row of a table of a source.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Its first cell.' }),
    number: t.exposeInt('number', { description: 'Its place in the table, from 1.' }),
    cells: t.field({ type: [CellType], description: 'Its cells in their order.', resolve: ({ cells }) => cells }),
  }),
});

const TableType = builder.objectRef<SourceTable>('SourceTable').implement({
  description: 'A table of a source as it stands there.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called.' }),
    number: t.exposeInt('number', { description: 'Its place in the source, from 1.' }),
    columns: t.exposeStringList('columns', { description: 'The heads of its columns.' }),
    rows: t.field({ type: [RowType], description: 'Its rows in their order.', resolve: ({ rows }) => rows }),
  }),
});

builder.objectField(objectOf('Source'), 'tables', (t) =>
  t.field({
    type: [TableType],
    description: `Its tables as they stand there, made of the claims that their cells are, at most ${MAX_CELLS}.`,
    resolve: (source, _, context) => tablesOf(source, context),
  }),
);
