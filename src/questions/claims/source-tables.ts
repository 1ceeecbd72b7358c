import type { StoredNode } from '../../graph/stored.js';
import { SummitgraphError } from '../../model/errors.js';
import type { Optional } from '../arguments/bounds.js';
import { readWhere } from '../arguments/where.js';
import { type Context, spend } from '../context.js';
import type { EntityInView } from '../in-view.js';
import { stepOf } from '../loaders.js';

/** Most claims that stand in the tables of one source. */
export const MAX_CELLS = 5_000;

type ClaimRow = Extract<StoredNode, { kind: 'Claim' }>;

/** A cell of a table: its column, its words, and the claims that it makes; none where the data lack it. */
export type SourceCell = { column: string; words: string | null; claims: EntityInView[] };
/** A row of a table. */
export type SourceRow = { label: string; number: number; cells: SourceCell[] };
/** A table of a source as it stands there. */
export type SourceTable = { title: string; number: number; columns: string[]; rows: SourceRow[] };

/** The tables of a source as they stand there, or those of a title, made of the claims that its cells are. */
export const tablesOf = async (
  { row, view }: EntityInView,
  { title }: { title?: Optional<string> },
  context: Context,
): Promise<SourceTable[]> => {
  const where = readWhere('Claim', { tableTitle: title ? { eq: title } : { isNull: false } });
  const step = { ...stepOf('STATES', 'from', 'Claim', view, MAX_CELLS), where };
  const { rows, more } = await context.loaders.step(step).load(row.slug);
  if (more) {
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `The tables of ${row.slug} have more than ${MAX_CELLS} claims; ask for its claims in pages, by \`states\`.`,
    );
  }
  spend(context, rows.length);
  const claims = rows.flatMap(({ node }) => (node.kind === 'Claim' ? [node] : []));
  return inSequence(claims, ({ tableNumber }) => tableNumber).map(({ number, members }) => {
    const columns = inSequence(members, ({ columnNumber }) => columnNumber).map(
      ({ number: place, members: [first] }) => ({
        place,
        title: first?.columnTitle ?? '',
      }),
    );
    return {
      title: members[0]?.tableTitle ?? '',
      number,
      columns: columns.map(({ title }) => title),
      rows: inSequence(members, ({ rowNumber }) => rowNumber).map(({ number: place, members: ofRow }) => ({
        label: ofRow[0]?.rowLabel ?? '',
        number: place,
        cells: columns.map(({ place: column, title }) => {
          const ofCell = ofRow.filter(({ columnNumber }) => columnNumber === column);
          return { column: title, words: ofCell[0]?.words ?? null, claims: ofCell.map((one) => ({ row: one, view })) };
        }),
      })),
    };
  });
};

/** Claims by a number that they have, in its order; those without are left out. */
const inSequence = (
  claims: readonly ClaimRow[],
  numberOf: (claim: ClaimRow) => number | null,
): { number: number; members: ClaimRow[] }[] => {
  const groups = new Map<number, ClaimRow[]>();
  for (const claim of claims) {
    const number = numberOf(claim);
    if (number === null) continue;
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [claim]);
    else group.push(claim);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([number, members]) => ({ number, members }));
};
