import fc from 'fast-check';
import { inView, type View } from '../../src/model/dates.js';
import { RELATIONS, type RelationName } from '../../src/model/relations.js';
import type { StoredEdge } from '../../src/model/stored.js';
import { KINDS } from '../../src/model/vocabulary.js';
import type { Plain } from './oracle.js';
import { statuses, view } from './values.js';

/** A kind as GraphQL writes it. */
const upper = (kind: string): string => kind.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

/** Kinds to ask for as GraphQL writes them; null for any. Few choices, since each makes a statement of its own. */
export const kinds: fc.Arbitrary<string[] | null> = fc.constantFrom(
  null,
  null,
  KINDS.filter((kind) => kind !== 'Declaration').map(upper),
);

const relations: fc.Arbitrary<RelationName[] | null> = fc.constantFrom(
  null,
  RELATIONS.filter((name) => name !== 'NAMED' && name !== 'HEADQUARTERED_IN'),
);

/** Which edges count. */
export const edgeScope = fc.record({ relations, statuses, view });
export type EdgeScope = { relations: string[] | null; statuses: string[] | null };

/** What a traversal may use. */
export const scope = fc.record({ direction: fc.constantFrom('OUT', 'IN', 'ANY', 'ANY'), kinds });
export type Scope = EdgeScope & { direction: string; kinds: string[] | null };

/** The edges that count. */
export const counted = ({ edges }: Plain, { relations, statuses }: EdgeScope, view: View): StoredEdge[] =>
  edges.filter(
    (edge) =>
      inView(edge, view) &&
      (relations === null || relations.includes(edge.relation)) &&
      (statuses === null || statuses.includes(edge.status.toUpperCase())),
  );

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
