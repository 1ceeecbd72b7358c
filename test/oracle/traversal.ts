import fc from 'fast-check';
import type { StoredEdge } from '../../src/graph/stored.js';
import { inView, type View } from '../../src/model/dates.js';
import { KINDS } from '../../src/model/kinds.js';
import { RELATIONS } from '../../src/model/relations.js';
import type { Plain } from './oracle.js';
import { view } from './values.js';

/** A kind as GraphQL writes it. */
const upper = (kind: string): string => kind.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

/** Which edges count. */
export type EdgeScope = {
  relations: string[] | null;
  statuses: string[] | null;
  relationStatuses?: { relation: string; statuses: string[] }[];
};

/** What a traversal may use. */
export type Scope = EdgeScope & { direction: string; kinds: string[] | null };

const [ALL_BUT_DECLARATIONS, MOST] = [
  KINDS.filter((kind) => kind !== 'Declaration').map(upper),
  RELATIONS.filter((name) => name !== 'NAMED' && name !== 'HEADQUARTERED_IN'),
];
const SUPPORTED = ['CONFIRMED', 'UNCERTAIN'];
const OWN = [
  { relation: 'SIGNED', statuses: ['CONFIRMED', 'UNCONFIRMED'] },
  { relation: 'HEADQUARTERED_IN', statuses: [] },
];

/** Few scopes, since each makes statements of its own, which the database has to plan. */
export const scope: fc.Arbitrary<Scope & View> = fc
  .record({
    scope: fc.constantFrom<Scope[]>(
      { direction: 'ANY', kinds: null, relations: null, statuses: null },
      { direction: 'ANY', kinds: ALL_BUT_DECLARATIONS, relations: null, statuses: SUPPORTED },
      { direction: 'ANY', kinds: null, relations: MOST, statuses: null },
      { direction: 'OUT', kinds: null, relations: null, statuses: null },
      { direction: 'IN', kinds: ALL_BUT_DECLARATIONS, relations: MOST, statuses: SUPPORTED },
      { direction: 'ANY', kinds: null, relations: null, statuses: SUPPORTED, relationStatuses: OWN },
    ),
    view,
  })
  .map(({ scope, view }) => ({ ...scope, ...view }));

/** What joins claims to their sources and to what they are about. */
const EVIDENTIAL = ['STATES', 'ABOUT'];
const DOCUMENTS = ['CLAIM', 'FORECAST', 'SOURCE'];

/** The edges that count: without `relations` those of evidence do where a kind of evidence is named. */
export const counted = (
  { edges }: Plain,
  { relations, statuses, relationStatuses = [], kinds = null }: EdgeScope & { kinds?: string[] | null },
  view: View,
): StoredEdge[] =>
  edges.filter((edge) => {
    if (!inView(edge, view)) return false;
    const named = relations?.includes(edge.relation) ?? kinds?.some((kind) => DOCUMENTS.includes(kind)) ?? false;
    if (!named && (relations !== null || EVIDENTIAL.includes(edge.relation))) return false;
    const own = relationStatuses.find(({ relation }) => relation === edge.relation);
    const allowed = own?.statuses ?? statuses;
    return allowed === null || allowed.includes(edge.status.toUpperCase());
  });

/** Whether an entity is of one of these kinds. */
export const isOf = ({ nodes }: Plain, kinds: string[] | null, slug: string): boolean =>
  kinds === null || kinds.includes(upper(nodes.get(slug)?.kind ?? ''));

/** The ways out of each node in a direction: an edge, and where it leads. */
export const waysOut = (edges: readonly StoredEdge[], direction: string) => {
  const out = new Map<string, { edge: StoredEdge; to: string }[]>();
  const add = (edge: StoredEdge, from: string, to: string) => out.set(from, [...(out.get(from) ?? []), { edge, to }]);
  for (const edge of edges) {
    if (direction !== 'IN') add(edge, edge.from, edge.to);
    if (direction !== 'OUT') add(edge, edge.to, edge.from);
  }
  return out;
};
