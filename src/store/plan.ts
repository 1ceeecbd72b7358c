import type { Label } from '../model/labels.js';
import type { End } from '../model/relation.js';
import type { RelationName } from '../model/relations.js';
import { ANY, all, type Filter, isNothing, type Quantifier } from './filter.js';

/**
 * Few entities that every node which passes a filter is joined to. A store starts from their edges instead of looking
 * at each node of a label.
 */
export type Anchor = {
  slugs: readonly string[];
  relation: RelationName;
  /** The end at which the node stands that the filter is about; the anchors stand at the other. */
  end: End;
  /** What the anchors must be, where the relation leaves a choice. */
  other: Label | undefined;
  /** What the edge and the anchor must be. */
  edge: Filter;
  node: Filter;
  /** What the node itself must pass beside that. */
  rest: Filter;
  /** The condition that it follows from. */
  of: Filter;
  /**
   * Another entity that `rest` asks every node to be joined to, with so few edges that where all nodes are sought, and
   * not the first, they are better read together than sought for each node; and what else `rest` asks.
   */
  met?: { anchor: Anchor; rest: Filter };
} & Pick<Quantifier, 'holds' | 'hindsight'>;

/** The slugs that a filter on a node allows, and what else it asks; null where it names none. */
export const pinned = (filter: Filter): { slugs: readonly string[]; rest: Filter } | null => {
  if (filter.op === 'and') {
    for (const [i, part] of filter.of.entries()) {
      const found = pinned(part);
      if (found !== null) return { slugs: found.slugs, rest: all([...filter.of.toSpliced(i, 1), found.rest]) };
    }
    return null;
  }
  if (filter.op !== 'compare' || filter.property !== 'slug') return null;
  if (filter.is === 'eq') return { slugs: [String(filter.value)], rest: ANY };
  if (filter.is !== 'in' || 'item' in filter.value) return null;
  return { slugs: [...new Set(filter.value.map(String))], rest: ANY };
};

const ofQuantifier = (quantifier: Quantifier): Anchor[] => {
  const pin = quantifier.op === 'some' ? pinned(quantifier.node) : null;
  if (pin === null) return [];
  const { relation, end, other, edge, holds, hindsight } = quantifier;
  const seen = { ...(holds ? { holds } : {}), ...(hindsight ? { hindsight } : {}) };
  return [{ slugs: pin.slugs, relation, end, other, edge, node: pin.rest, ...seen, rest: ANY, of: quantifier }];
};

/**
 * The anchors at one end of one relation that all of some filters have: what passes so many of these is joined to one.
 */
const ofSeveral = (count: number, filters: readonly Filter[], whole: Filter): Anchor[] => {
  if (count < 1) return [];
  const [first = [], ...others] = filters.filter((filter) => !isNothing(filter)).map(anchorsOf);
  if (count === 1 && others.length === 0) return first;
  return first.flatMap((anchor) => {
    const { relation, end } = anchor;
    const same = others.map((anchors) => anchors.find((one) => one.relation === relation && one.end === end));
    const slugs = new Set(anchor.slugs);
    for (const one of same) {
      if (one === undefined) return [];
      for (const slug of one.slugs) slugs.add(slug);
    }
    // Which of them asks what is left to the filter itself; here an edge that ever held is enough.
    const ever = { holds: 'EVER', hindsight: true } as const;
    const loose = { other: undefined, edge: ANY, node: ANY, ...ever };
    return [{ slugs: [...slugs], relation, end, ...loose, rest: whole, of: whole }];
  });
};

/** All anchors of a filter on nodes. */
const anchorsOf = (filter: Filter): Anchor[] => {
  switch (filter.op) {
    case 'some':
      return ofQuantifier(filter);
    case 'and':
      return filter.of.flatMap((part, i) =>
        anchorsOf(part).map((anchor) => ({ ...anchor, rest: all([...filter.of.toSpliced(i, 1), anchor.rest]) })),
      );
    case 'or':
      return ofSeveral(1, filter.of, filter);
    case 'several':
      return ofSeveral(filter.count, filter.of, filter);
    default:
      return [];
  }
};

/** To seek an edge takes longer than to read so many that lie side by side: some twenty times as long as to read one. */
const SEEKING = 8;

/** All conditions that must be met for a filter to be. */
const conditions = (filter: Filter): readonly Filter[] =>
  filter.op === 'and' ? filter.of.flatMap(conditions) : [filter];

/** An anchor with so many edges, and which of others, in the order of theirs, is met with it, if that is worth it. */
const meeting = (anchor: Anchor, edges: number, others: readonly { anchor: Anchor; edges: number }[]): Anchor => {
  const asked = conditions(anchor.rest);
  const nearest = others.find(({ anchor: { of } }) => of.op === 'some' && asked.includes(of));
  if (anchor.slugs.length !== 1 || nearest === undefined || nearest.edges > SEEKING * edges) return anchor;
  const { of } = nearest.anchor;
  const met = { anchor: { ...nearest.anchor, rest: ANY }, rest: all(asked.filter((one) => one !== of)) };
  return { ...anchor, met };
};

/**
 * Where a search for the nodes that pass a filter starts: from the anchor with the fewest slugs and, of several with as
 * many, from the one with the fewest edges, for which `degrees` is asked. Null where every node has to be looked at.
 */
export const anchorOf = async (
  filter: Filter,
  degrees: (anchors: readonly Anchor[]) => Promise<readonly number[]>,
): Promise<Anchor | null> => {
  const anchors = anchorsOf(filter);
  const fewest = Math.min(...anchors.map(({ slugs }) => slugs.length));
  const equal = anchors.filter(({ slugs }) => slugs.length === fewest);
  if (equal.length < 2) return equal[0] ?? null;
  const edges = await degrees(equal);
  const [nearest, ...others] = equal
    .map((anchor, i) => ({ anchor, edges: edges[i] ?? 0 }))
    .sort((a, b) => a.edges - b.edges);
  return nearest === undefined ? null : meeting(nearest.anchor, nearest.edges, others);
};
