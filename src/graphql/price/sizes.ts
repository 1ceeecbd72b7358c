import type { Kind } from '../../model/kinds.js';
import { kindsOf, LABELS, type Label } from '../../model/labels.js';
import { type LinkField, linksOf } from '../../model/links.js';
import type { RelationName } from '../../model/relations.js';

/** How many edges an entity has along a link: most of them, and one that has many. */
export type Along = { mean: number; many: number };

/** How much there is of everything in the data that are asked, by their census. */
export type Sizes = {
  /** Entities of some kinds and interfaces. */
  entities: (...labels: readonly Label[]) => number;
  /** Edges of a relation, or all. */
  edges: (relation?: RelationName) => number;
  /** Edges along the links of this name. */
  along: (field: string) => Along;
  /** Edges at the other end of these links, of an entity that has many. */
  toward: (field: string) => number;
};

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

/** The links of each name. */
const LINKS = new Map<string, { owner: Label; link: LinkField }[]>();
for (const label of LABELS) {
  for (const { owner, field, link } of linksOf(label)) {
    if (owner === label) LINKS.set(field, [...(LINKS.get(field) ?? []), { owner, link }]);
  }
}

/** What a census counts. */
type Census = {
  nodes: readonly { kind: Kind; count: number }[];
  edges: readonly { relation: RelationName; count: number }[];
};

/** How much there is, by the census of a data set. */
export const sizesOf = ({ nodes, edges }: Census): Sizes => {
  const ofKind = new Map(nodes.map(({ kind, count }) => [kind, count]));
  const ofRelation = new Map<RelationName, number>();
  for (const { relation, count } of edges) ofRelation.set(relation, (ofRelation.get(relation) ?? 0) + count);
  const known = new Map<string, Along>();
  const entities = (...labels: readonly Label[]): number =>
    sum([...new Set(labels.flatMap(kindsOf))].map((kind) => ofKind.get(kind) ?? 0));
  const countEdges = (relation?: RelationName): number =>
    relation === undefined ? sum(ofRelation.values()) : (ofRelation.get(relation) ?? 0);
  const along = (field: string): Along => {
    const each = (LINKS.get(field) ?? []).map(({ owner, link }) => {
      const all = countEdges(link.relation);
      const mean = all / Math.max(1, entities(owner));
      // Nobody counted who has most: that lies between what they have on average and all that there are.
      return { mean, many: Math.max(mean, Math.sqrt(mean * all)) };
    });
    return {
      mean: Math.max(1, ...each.map(({ mean }) => mean)),
      many: Math.max(1, ...each.map(({ many }) => many)),
    };
  };
  return {
    entities,
    edges: countEdges,
    toward: (field) =>
      Math.max(
        1,
        ...(LINKS.get(field) ?? []).map(
          ({ link }) => countEdges(link.relation) / Math.sqrt(Math.max(1, entities(link.other))),
        ),
      ),
    along: (field) => {
      const found = known.get(field) ?? along(field);
      known.set(field, found);
      return found;
    },
  };
};

/** What counts where there are no data, or none are asked for: a small graph. */
export const SMALL: Sizes = {
  entities: () => 250,
  edges: () => 1_000,
  along: () => ({ mean: 5, many: 50 }),
  toward: () => 50,
};
