import type { StoredEdge, StoredNode } from '../../../graph/stored.js';
import { inView, type View } from '../../../model/dates.js';
import { type End, otherEnd } from '../../../model/relation.js';
import type { RelationName } from '../../../model/relations.js';
import { type Filter, type Item, isNothing, type Quantifier, viewOf } from '../../filter.js';
import { isOver } from '../../turns.js';
import { allEdgesAt, byNode } from '../adjacent.js';
import type { Content } from '../content.js';

/** Where a filter is looked into for a start. */
type Place = { content: Content; view: View; item?: Item };

/**
 * Some nodes among which are all that pass a filter, found from entities that it names: about how many there are, their
 * slugs, and, where these are those at the other end of one entity's edges, in whose order they stand, that.
 */
export type Start = {
  size: number;
  slugs: () => Generator<void, ReadonlySet<string>>;
  along?: { slug: string; quantifier: Quantifier };
};

const named = (slugs: readonly string[]): Start => ({
  size: slugs.length,
  *slugs() {
    if (isOver()) yield;
    return new Set(slugs);
  },
});

const together = (starts: readonly Start[]): Start => ({
  size: starts.reduce((sum, { size }) => sum + size, 0),
  *slugs() {
    const all = new Set<string>();
    for (const start of starts) for (const slug of yield* start.slugs()) all.add(slug);
    return all;
  },
});

/** What passes so many of some filters is among what passes those with a start, unless enough others are left. */
const ofSeveral = (place: Place, count: number, filters: readonly Filter[]): Start | null => {
  const possible = filters.filter((filter) => !isNothing(filter));
  const starts = possible.flatMap((filter) => startOf(place, filter) ?? []);
  return possible.length - starts.length < count ? together(starts) : null;
};

/** How many edges of a relation nodes have at an end: counted where they are named, of so many about so many. */
const degree = ({ content }: Place, relation: RelationName, end: End, nodes: Iterable<string> | number): number => {
  if (typeof nodes !== 'number') {
    let sum = 0;
    for (const slug of nodes) sum += allEdgesAt(content, slug, relation, end).length;
    return sum;
  }
  const ends = content.adjacent[end].get(relation)?.size ?? 1;
  return Math.ceil((nodes * (content.related.get(relation)?.length ?? 0)) / ends);
};

const smallest = <S extends { size: number }>(starts: readonly S[]): S | null =>
  starts.reduce<S | null>((least, one) => (least !== null && least.size <= one.size ? least : one), null);

const ofQuantifier = (place: Place, quantifier: Quantifier): Start | null => {
  const { op, relation, end, node, count } = quantifier;
  if (op !== 'some' && (op !== 'atLeast' || count < 1)) return null;
  const names = namedBy(place, node);
  const inner = names === null ? startOf(place, node) : named(names);
  if (inner === null) return null;
  const [only, ...more] = names ?? [];
  const view = viewOf(quantifier, place.view);
  return {
    size: degree(place, relation, otherEnd(end), names ?? inner.size),
    *slugs() {
      const found = new Set<string>();
      for (const slug of yield* inner.slugs()) {
        for (const edge of allEdgesAt(place.content, slug, relation, otherEnd(end))) {
          if (isOver()) yield;
          if (inView(edge, view)) found.add(edge[end]);
        }
      }
      return found;
    },
    ...(only !== undefined && more.length === 0 && byNode(relation) ? { along: { slug: only, quantifier } } : {}),
  };
};

/** The slugs that a filter on a node names. */
const namedBy = (place: Place, filter: Filter): readonly string[] | null => {
  if (filter.op === 'and') {
    for (const part of filter.of) {
      const names = namedBy(place, part);
      if (names !== null) return names;
    }
    return null;
  }
  if (filter.op !== 'compare' || filter.property !== 'slug') return null;
  if (filter.is === 'eq') return [String(filter.value)];
  if (filter.is !== 'in') return null;
  return 'item' in filter.value ? (place.item?.[filter.value.item] ?? []) : [...new Set(filter.value.map(String))];
};

/** Where a search for the nodes that pass a filter starts: of all starts the smallest; null where there is none. */
export const startOf = (place: Place, filter: Filter): Start | null => {
  switch (filter.op) {
    case 'compare': {
      const names = namedBy(place, filter);
      return names && named(names);
    }
    case 'some':
    case 'atLeast':
      return ofQuantifier(place, filter);
    case 'and':
      return smallest(filter.of.flatMap((part) => startOf(place, part) ?? []));
    case 'or':
      return ofSeveral(place, 1, filter.of);
    case 'several':
      return ofSeveral(place, filter.count, filter.of);
    case 'any': {
      const starts = filter.items.map((item) => startOf({ ...place, item }, filter.where));
      const found = starts.flatMap((start) => start ?? []);
      return found.length === starts.length ? together(found) : null;
    }
    default:
      return null;
  }
};

/** The nodes of a start, in no order. */
export function* nodesOf({ nodes }: Content, start: Start): Generator<void, StoredNode[]> {
  const found: StoredNode[] = [];
  for (const slug of yield* start.slugs()) {
    if (isOver()) yield;
    const node = nodes.get(slug);
    if (node !== undefined) found.push(node);
  }
  return found;
}

/** Some edges among which are all that pass a filter: about how many there are, and which, in no order. */
type EdgeStart = { size: number; edges: () => Generator<void, ReadonlySet<StoredEdge>> };

/** Where a search for the edges of a relation that pass a filter starts: from their ends; null where it names none. */
export const edgeStartOf = (place: Place, relation: RelationName, filter: Filter): EdgeStart | null => {
  switch (filter.op) {
    case 'at': {
      const { end, node } = filter;
      const [names, start] = [namedBy(place, node), startOf(place, node)];
      if (start === null) return null;
      return {
        size: degree(place, relation, end, names ?? start.size),
        *edges() {
          const found = new Set<StoredEdge>();
          for (const slug of yield* start.slugs()) {
            if (isOver()) yield;
            for (const edge of allEdgesAt(place.content, slug, relation, end)) found.add(edge);
          }
          return found;
        },
      };
    }
    case 'and':
      return smallest(filter.of.flatMap((part) => edgeStartOf(place, relation, part) ?? []));
    case 'or': {
      const possible = filter.of.filter((part) => !isNothing(part));
      const starts = possible.flatMap((part) => edgeStartOf(place, relation, part) ?? []);
      if (starts.length < possible.length) return null;
      return {
        size: starts.reduce((sum, { size }) => sum + size, 0),
        *edges() {
          const all = new Set<StoredEdge>();
          for (const start of starts) for (const edge of yield* start.edges()) all.add(edge);
          return all;
        },
      };
    }
    default:
      return null;
  }
};
