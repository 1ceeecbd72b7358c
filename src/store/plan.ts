import { totalOf } from '../graph/census.js';
import { wordsOf } from '../graph/properties.js';
import { hasLabel, type Label } from '../model/labels.js';
import type { End } from '../model/relation.js';
import { type RelationName, relations } from '../model/relations.js';
import { ANY, all, type Filter, isNothing, type Quantifier } from './filter.js';
import type { Passing, Select } from './queries.js';
import type { Dataset } from './store.js';

/** What the edges are found by that a search starts from: few entities at their other ends, or words that they say. */
type Found = { slugs: readonly string[] } | { property: string; words: readonly string[] };

/**
 * Edges of which every node that passes a filter has one. A store starts from them instead of looking at each node of a
 * label.
 */
export type Anchor<By extends Found = Found> = {
  by: By;
  relation: RelationName;
  /** The end at which the node stands that the filter is about. */
  end: End;
  /** What the node at the other end must be, where the relation leaves a choice. */
  other: Label | undefined;
  /** What the edge and the node at its other end must be. */
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
  met?: { anchor: Anchor<Named>; rest: Filter };
} & Pick<Quantifier, 'holds' | 'hindsight'>;

type Named = Extract<Found, { slugs: unknown }>;
export type Worded = Extract<Found, { words: unknown }>;

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

/** Whether a quantifier is met by one edge at least, and whether one is enough. */
const needs = ({ op, count }: Quantifier): boolean => op === 'some' || (op === 'atLeast' && count > 0);
const suffices = ({ op, count }: Quantifier): boolean => op === 'some' || (op === 'atLeast' && count === 1);

/** What nodes need an edge for that a quantifier is about, found so; of these conditions it meets the rest. */
const anchored = <By extends Found>(quantifier: Quantifier, by: By, edge: Filter, node: Filter): Anchor<By> => {
  const { relation, end, other, holds, hindsight } = quantifier;
  const seen = { ...(holds ? { holds } : {}), ...(hindsight ? { hindsight } : {}) };
  const rest = suffices(quantifier) ? ANY : quantifier;
  return { by, relation, end, other, edge, node, ...seen, rest, of: quantifier };
};

const ofQuantifier = (quantifier: Quantifier): Anchor<Named>[] => {
  const pin = needs(quantifier) ? pinned(quantifier.node) : null;
  return pin === null ? [] : [anchored(quantifier, { slugs: pin.slugs }, quantifier.edge, pin.rest)];
};

/**
 * The anchors at one end of one relation that all of some filters have: what passes so many of these is joined to one.
 */
const ofSeveral = (count: number, filters: readonly Filter[], whole: Filter): Anchor<Named>[] => {
  if (count < 1) return [];
  const [first = [], ...others] = filters.filter((filter) => !isNothing(filter)).map(anchorsOf);
  if (count === 1 && others.length === 0) return first;
  return first.flatMap((anchor) => {
    const { relation, end } = anchor;
    const same = others.map((anchors) => anchors.find((one) => one.relation === relation && one.end === end));
    const slugs = new Set(anchor.by.slugs);
    for (const one of same) {
      if (one === undefined) return [];
      for (const slug of one.by.slugs) slugs.add(slug);
    }
    // Which of them asks what is left to the filter itself; here an edge that ever held is enough.
    const ever = { holds: 'EVER', hindsight: true } as const;
    const loose = { other: undefined, edge: ANY, node: ANY, ...ever };
    return [{ by: { slugs: [...slugs] }, relation, end, ...loose, rest: whole, of: whole }];
  });
};

/** What follows from one of several conditions, beside the others. */
const ofEach = <By extends Found>(parts: readonly Filter[], of: (part: Filter) => Anchor<By>[]): Anchor<By>[] =>
  parts.flatMap((part, i) =>
    of(part).map((anchor) => ({ ...anchor, rest: all([...parts.toSpliced(i, 1), anchor.rest]) })),
  );

/** All anchors of a filter on nodes at entities that it names. */
const anchorsOf = (filter: Filter): Anchor<Named>[] => {
  switch (filter.op) {
    case 'some':
    case 'atLeast':
      return ofQuantifier(filter);
    case 'and':
      return ofEach(filter.of, anchorsOf);
    case 'or':
      return ofSeveral(1, filter.of, filter);
    case 'several':
      return ofSeveral(filter.count, filter.of, filter);
    default:
      return [];
  }
};

/** All words that a property of edges may say. */
const wordsIn = (relation: RelationName, property: string): string[] => [
  ...(wordsOf(relation, property)?.values() ?? []),
];

/** What a relation's edges are found by, of its properties; where a filter on edges asks for words of one, with its rest. */
export const worded = (relation: RelationName, filter: Filter): { by: Worded; rest: Filter } | null => {
  if (filter.op === 'and') {
    for (const [i, part] of filter.of.entries()) {
      const found = worded(relation, part);
      if (found !== null) return { by: found.by, rest: all([...filter.of.toSpliced(i, 1), found.rest]) };
    }
    return null;
  }
  if (filter.op !== 'compare' || !relations[relation].foundBy.includes(filter.property)) return null;
  const { property } = filter;
  const by = (words: readonly string[]) => ({ by: { property, words }, rest: ANY });
  if (filter.is === 'eq') return by([String(filter.value)]);
  if (filter.is === 'ne') return by(wordsIn(relation, property).filter((word) => word !== filter.value));
  return filter.is !== 'in' || 'item' in filter.value ? null : by([...new Set(filter.value.map(String))]);
};

/**
 * The words of a property that all edges of a relation are found by: of one that is to be read, if there is one. Null
 * where they are found by none.
 */
export const anyWord = (relation: RelationName, read: readonly string[]): Worded | null => {
  const { foundBy } = relations[relation];
  const property = foundBy.find((one) => read.includes(one)) ?? foundBy[0];
  return property === undefined ? null : { property, words: wordsIn(relation, property) };
};

/** All anchors of a filter on nodes at edges that say some words. */
const wordedOf = (filter: Filter): Anchor<Worded>[] => {
  if (filter.op === 'and') {
    // Of edges that are all of a sort, and at least one, one is of that sort.
    const every = filter.of.flatMap((part) => (part.op === 'every' ? [part] : []));
    return ofEach(filter.of, (part) => {
      if (part.op !== 'some' && part.op !== 'atLeast') return wordedOf(part);
      const same = every.filter((one) => isAlike(one, part));
      const edge = all([part.edge, ...same.map((one) => one.edge)]);
      return wordedOf({ ...part, edge }).map((anchor) => ({ ...anchor, of: part }));
    });
  }
  if ((filter.op !== 'some' && filter.op !== 'atLeast') || !needs(filter)) return [];
  const found = worded(filter.relation, filter.edge);
  return found === null ? [] : [anchored(filter, found.by, found.rest, filter.node)];
};

/** Whether quantifiers are about the same edges. */
const isAlike = (a: Quantifier, b: Quantifier): boolean =>
  a.relation === b.relation &&
  a.end === b.end &&
  a.other === b.other &&
  a.holds === b.holds &&
  a.hindsight === b.hindsight;

/** To seek an edge takes longer than to read so many that lie side by side: some twenty times as long as to read one. */
const SEEKING = 8;

/** All conditions that must be met for a filter to be. */
const conditions = (filter: Filter): readonly Filter[] =>
  filter.op === 'and' ? filter.of.flatMap(conditions) : [filter];

/** An anchor and how many edges it has. */
type Sized<By extends Found = Found> = { anchor: Anchor<By>; edges: number };

/** Whether the edges of an anchor are read at once, as those of one entity or of some words are. */
const isOne = ({ by }: Anchor): boolean => !('slugs' in by) || by.slugs.length === 1;

/** An anchor with so many edges, and which of others, in the order of theirs, is met with it, if that is worth it. */
const meeting = ({ anchor, edges }: Sized, others: readonly Sized<Named>[]): Anchor => {
  const asked = conditions(anchor.rest);
  const nearest = others.find(({ anchor: { of } }) => of.op === 'some' && asked.includes(of));
  if (!isOne(anchor) || nearest === undefined || !isOne(nearest.anchor)) return anchor;
  if (nearest.edges > SEEKING * edges) return anchor;
  const { of } = nearest.anchor;
  const met = { anchor: { ...nearest.anchor, rest: ANY }, rest: all(asked.filter((one) => one !== of)) };
  return { ...anchor, met };
};

/** Fewer nodes or edges are not worth asking of how many others a search could start from. */
const FEW = 1_000;

/** What is sought of so many nodes: all that pass, or the first. */
export type Sought = { whole: boolean; among: number };

/** Nodes that are selected. */
export type Selected = Pick<Select, 'label' | 'where' | 'order' | 'total'>;

/** The nodes between which all edges are counted, as a selection. */
export const passingOf = ({ where }: Passing): Selected => ({ label: 'Entity', where, order: [], total: true });

/** What a selection seeks in a data set, as far as that is known: to count or sort nodes takes all of them. */
export const soughtOf = ({ label, order, total }: Omit<Selected, 'where'>, data: Dataset | null): Sought => {
  return { whole: total || order.length > 0, among: data === null ? 0 : nodesIn(data, label) };
};

/** How many nodes of a label a data set has. */
export const nodesIn = ({ nodes }: Dataset, label: Label): number =>
  totalOf(nodes.filter(({ kind }) => hasLabel(kind, label)));

/** How many edges of a relation it has, in view or not. */
export const edgesIn = ({ edges }: Dataset, relation: RelationName): number =>
  totalOf(edges.filter((one) => one.relation === relation));

/** Counts the edges of anchors, in view or not; of those that are found by words up to so many. */
export type Degrees = (anchors: readonly Anchor[], most: number) => Promise<readonly number[]>;

/** The anchors with their edges, the fewest first; of words no more than so many are counted. */
const counted = async <A extends Anchor>(anchors: readonly A[], most: number, degrees: Degrees) => {
  if (anchors.length === 0) return [];
  const edges = await degrees(anchors, most);
  return anchors.map((anchor, i) => ({ anchor, edges: edges[i] ?? 0 })).sort((a, b) => a.edges - b.edges);
};

/**
 * Where a search for the nodes that pass a filter starts: from the anchor with the fewest slugs and, of several with as
 * many, from the one with the fewest edges, for which `degrees` is asked. Where all of many nodes are sought, edges that
 * say some words are counted too, and serve where they are fewer. Null where every node has to be looked at.
 */
export const anchorOf = async (filter: Filter, sought: Sought, degrees: Degrees): Promise<Anchor | null> => {
  const anchors = anchorsOf(filter);
  const fewest = Math.min(...anchors.map(({ by }) => by.slugs.length));
  const equal = anchors.filter(({ by }) => by.slugs.length === fewest);
  const said = sought.whole && sought.among > FEW ? wordedOf(filter) : [];
  if (equal.length < 2 && said.length === 0) return equal[0] ?? null;
  const named = await counted(equal, sought.among, degrees);
  const [nearest, ...others] = named;
  const bound = Math.min(nearest?.edges ?? sought.among, sought.among);
  const [fewer] = bound > FEW ? await counted(said, bound, degrees) : [];
  if (fewer !== undefined && fewer.edges < bound) return meeting(fewer, named);
  return nearest === undefined ? null : meeting(nearest, others);
};
