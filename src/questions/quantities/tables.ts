import type { View } from '../../model/dates.js';
import { firstPage } from '../arguments/page.js';
import { readWhere, type Where } from '../arguments/where.js';
import type { Context } from '../context.js';
import { stepOf } from '../loaders.js';
import { type Derive, numberBetween } from './derived.js';
import { field, operation } from './operation.js';

/** Most claims that a tally or a sum is made of. */
const MOST = 1_000;

const claims = async (where: Where, view: View, { reads }: Context) => {
  const query = {
    label: 'Claim',
    where: readWhere('Claim', where),
    order: [],
    page: firstPage(MOST),
    view,
    total: false,
  } as const;
  const { rows } = await reads.select(query);
  return rows.flatMap((row) => (row.kind === 'Claim' ? [row] : []));
};

const SELECTION = 'nodes { slug rowNumber level low high } pageInfo { hasNextPage }';

const asked = (where: Where, view: View): string =>
  operation(field('claims', 'claims', { first: 100, where }, view, SELECTION));

/** Rows of a table of the source that have a level in a column. */
export const tally: Derive = async ({ subject: { row, view }, qualifier }, context) => {
  const [title, column, word, ...more] = qualifier?.split(' / ') ?? [];
  if (title === undefined || column === undefined || word === undefined || more.length > 0) return null;
  const not = word.startsWith('not ');
  const level = not ? word.slice(4) : word;
  const cells = { statedBy: { slug: { eq: row.slug } }, tableTitle: { eq: title }, columnTitle: { eq: column } };
  const inColumn = await claims(cells, view, context);
  if (inColumn.length === 0) return null;
  const counted = inColumn.filter((claim) => (claim.level === level) !== not);
  const rows = new Set(counted.map(({ rowNumber }) => rowNumber));
  const where = { ...cells, level: not ? { ne: level } : { eq: level } };
  return numberBetween('TABLE', rows.size, rows.size, asked(where, view));
};

/** Rows of a table of the source. */
export const rows: Derive = async ({ subject: { row, view }, qualifier }, context) => {
  if (qualifier === null) return null;
  const where = { statedBy: { slug: { eq: row.slug } }, tableTitle: { eq: qualifier }, columnNumber: { eq: 1 } };
  const found = new Set((await claims(where, view, context)).map(({ rowNumber }) => rowNumber));
  return found.size === 0 ? null : numberBetween('TABLE', found.size, found.size, asked(where, view));
};

/** The probabilities that the source gives the forecasts of a set, together. */
export const probabilitySum: Derive = async ({ subject: { row, view }, qualifier }, context) => {
  if (qualifier === null) return null;
  const stated = {
    quantity: { eq: 'probability' },
    statedBy: { slug: { eq: row.slug } },
  };
  const set = {
    label: 'Forecast',
    where: readWhere('Forecast', { set: { eq: qualifier } }),
    order: [],
    page: firstPage(100),
    view,
    total: false,
  } as const;
  const forecasts = (await context.reads.select(set)).rows;
  const loader = context.loaders.step({ ...stepOf('ABOUT', 'to', 'Claim', view), where: readWhere('Claim', stated) });
  const slices = await Promise.all(forecasts.map(({ slug }) => loader.load(slug)));
  // A page that repeats a probability has stated it once.
  const one = slices.map(({ rows: [hop] }) => (hop?.node.kind === 'Claim' ? hop.node : undefined));
  if (one.length === 0 || one.includes(undefined)) return null;
  const sum = (side: 'low' | 'high'): number | null =>
    one.reduce<number | null>((total, claim) => {
      const part = claim?.[side] ?? null;
      return total === null || part === null ? null : total + part;
    }, 0);
  const selection = `nodes { slug claims(where: { quantity: { eq: "probability" }, statedBy: { slug: { eq: "${row.slug}" } } }) { nodes { low high } } }`;
  const by = operation(field('forecasts', 'forecasts', { where: { set: { eq: qualifier } } }, view, selection));
  return numberBetween('TABLE', sum('low'), sum('high'), by);
};
