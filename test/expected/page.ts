import { known } from './rules.js';
import { inconsistencies, pageClaims, tables } from './stated.js';

/** The page that the facts begin with. */
export const PAGE = 'S-SEED';

/** The tables of the page that questions ask for. */
export const IMPLEMENTATION = 'Signatory Companies and Implementation Status';
export const MEMBERS = 'Network Member Countries and Status';

/** What the page claims under a number of the facts. */
export const claimed = (id: string) =>
  known(
    pageClaims().find((claim) => claim.id === id),
    id,
  );

/** One of the places where the page contradicts itself or others. */
export const contradiction = (id: string) =>
  known(
    inconsistencies().find((one) => one.id === id),
    id,
  );

/** The line of a statement of the page that contradicts another. */
export const lineOfStatement = (id: string, index: number): number =>
  known(contradiction(id).statements[index]?.seedLines?.[0], id);

/** A table of the page, and its place among them. */
export const tableOf = (title: string) => {
  const number = tables().findIndex((table) => table.title === title) + 1;
  return { ...known(tables()[number - 1], title), number };
};

/** A cell of a table of the page, by its row and column from 1. */
export const cell = (title: string, row: number, column: number): string =>
  known(tableOf(title).rows[row - 1]?.[column - 1], title);

/** How many rows of a table have a cell that begins with one of some words. */
export const tallied = (title: string, column: string, counts: (cell: string) => boolean): number => {
  const { columns, rows } = tableOf(title);
  return rows.filter((row) => counts(known(row[columns.indexOf(column)], column))).length;
};

/** The table of the network's members as it stood. */
export const tableAsItStood = (title = MEMBERS) => {
  const { number, columns, rows } = tableOf(title);
  return {
    source: {
      tables: [
        {
          title,
          number,
          columns,
          rows: rows.map((row, r) => ({
            label: row[0],
            number: r + 1,
            cells: row.map((words, c) => ({ column: columns[c], words })),
          })),
        },
      ],
    },
  };
};
