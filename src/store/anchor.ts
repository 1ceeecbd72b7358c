import type { Holds } from '../model/dates.js';
import type { Label } from '../model/labels.js';
import type { End, RelationName } from '../model/relations.js';
import { ANY, all, type Filter, type Quantifier } from './filter.js';

/**
 * Few entities that every node which passes a filter is joined to. A store starts from their edges instead of looking at
 * each node of a label.
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
  /** How the edge must hold, where that is not as the view says. */
  holds: Holds | undefined;
  /** What the node itself must pass beside that. */
  rest: Filter;
};

/** The slugs that a filter on a node allows, and what else it asks; null where it names none. */
const pinned = (filter: Filter): { slugs: readonly string[]; rest: Filter } | null => {
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

const ofQuantifier = (quantifier: Quantifier): Anchor | null => {
  const pin = quantifier.op === 'some' ? pinned(quantifier.node) : null;
  if (pin === null) return null;
  const { relation, end, other, edge, holds } = quantifier;
  return { slugs: pin.slugs, relation, end, other, edge, node: pin.rest, holds, rest: ANY };
};

/** The anchor of a filter on nodes with the fewest slugs; null where it has none. */
export const anchorOf = (filter: Filter): Anchor | null => {
  switch (filter.op) {
    case 'some':
      return ofQuantifier(filter);
    case 'and': {
      const anchors = filter.of.flatMap((part, i): Anchor[] => {
        const anchor = anchorOf(part);
        return anchor === null ? [] : [{ ...anchor, rest: all([...filter.of.toSpliced(i, 1), anchor.rest]) }];
      });
      return anchors.toSorted((a, b) => a.slugs.length - b.slugs.length)[0] ?? null;
    }
    case 'or':
    case 'several': {
      if (filter.op === 'several' && filter.count < 1) return null;
      const anchors = filter.of.map(anchorOf);
      const [first] = anchors;
      if (first === null || first === undefined) return null;
      const { relation, end } = first;
      const slugs = new Set<string>();
      for (const anchor of anchors) {
        if (anchor === null || anchor.relation !== relation || anchor.end !== end) return null;
        for (const slug of anchor.slugs) slugs.add(slug);
      }
      // Which of them asks what is left to the filter itself; here an edge that ever held is enough.
      return { slugs: [...slugs], relation, end, other: undefined, edge: ANY, node: ANY, holds: 'EVER', rest: filter };
    }
    default:
      return null;
  }
};
