import { labelAt } from '../../model/fields/fields.js';
import type { Kind } from '../../model/kinds.js';
import { kindsOf, LABELS, type Label } from '../../model/labels.js';
import { type LinkField, linksOf } from '../../model/links.js';
import { type RelationName, relations } from '../../model/relations.js';

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
  /** Edges along the links of this name, of so many entities at their other end, of which one has many. */
  toward: (field: string, entities: number) => number;
  /** Edges of a relation, of so many entities at the end of this name, of which one has many. */
  at: (relation: RelationName) => (end: string, entities: number) => number;
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
  const edgesOf = (count: number, label: Label, relation: RelationName): number => {
    const [all, ends] = [countEdges(relation), Math.max(1, entities(label))];
    return Math.min(all, all / Math.sqrt(ends) + ((count - 1) * all) / ends);
  };
  return {
    entities,
    edges: countEdges,
    toward: (field, count) => {
      const each = (LINKS.get(field) ?? []).map(({ link }) => edgesOf(count, link.other, link.relation));
      return each.length === 0 ? Number.POSITIVE_INFINITY : Math.max(1, ...each);
    },
    at: (relation) => (end, count) =>
      edgesOf(count, labelAt(relation, end === relations[relation].from ? 'from' : 'to'), relation),
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
  toward: (_, entities) => 50 * entities,
  at: () => (_, entities) => 50 * entities,
};
