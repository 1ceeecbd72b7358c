import type { Nearness } from '../graph/names.js';
import type { StoredEdge, StoredNode } from '../graph/stored.js';
import type { View } from '../model/dates.js';
import type { Kind } from '../model/kinds.js';
import type { Label } from '../model/labels.js';
import type { End } from '../model/relation.js';
import type { RelationName } from '../model/relations.js';
import type { Status } from '../model/status.js';
import type { Filter } from './filter.js';

/** What an order looks at: the node of a row; the edge that leads to it or that the row is; a node at an end of that. */
export type Subject = 'node' | 'edge' | End;

/** The edges at this end of a node that lead to nodes of a label. */
export type Along = { relation: RelationName; end: End; other: Label };

/**
 * What rows are ordered by: a stored property, an enum's in the sequence of its `words`; or how many edges in view the
 * node has along a link, of which parallel ones count each.
 */
export type OrderedBy = { of: Subject; property: string; words?: readonly string[] } | { count: Along };

/** A step of an order; nulls come last in both directions. */
export type OrderTerm = OrderedBy & { direction: 'ASC' | 'DESC' };

/** A value in a keyset: what a row has for a term of the order. */
export type KeyValue = string | number | boolean | null;

/**
 * A page of an order: `limit` rows after (or, reversed, before) the row with this keyset, which holds a value for each
 * term of the order and, last, the row's place in the default order. Reversed pages still come in the order's
 * direction.
 */
export type Page = { limit: number; reverse: boolean; start: readonly KeyValue[] | null };

/** Some rows of an order, whether more follow in the page's direction, and how many there are in all, if asked. */
export type Slice<T> = { rows: T[]; more: boolean; total: number | null };

/** Some rows of an order that was asked for, and what each has for the terms of it. */
export type Ordered<T> = Slice<T> & { keys: readonly (readonly KeyValue[])[] };

/** What `select`, `step` and `edges` have in common. An empty order is the default one, which is indexed. */
type Listing = { order: readonly OrderTerm[]; page: Page; view: View; total: boolean };

/** Nodes of a kind or interface that pass a filter. */
export type Select = Listing & { label: Label; where: Filter };

/** The edges in view of a relation from many nodes, each node's ordered and paged for itself. */
export type Step = Listing & {
  relation: RelationName;
  /** The end at which the given nodes stand. */
  end: End;
  /** What the nodes at the other end must be, where the relation leaves a choice. */
  other: Label | null;
  where: Filter;
  edge: Filter;
  /** Whether only the nodes are asked for: what the edges say is not read then. */
  nodesOnly: boolean;
  /** Whether the nodes from which the edges lead are asked for too. */
  itself?: boolean;
};

/** What lies along a step from a node, and the node itself, if that was asked for: null where there is none. */
export type Stepped = Ordered<Hop> & { itself?: StoredNode | null };

/** The edges in view of a relation that pass a filter; unless ordered, in the order of the nodes they lead to. */
export type Edges = Listing & { relation: RelationName; where: Filter };

/**
 * The nodes that share neighbours: those of these kinds joined to at least so many of these by an edge in view of these
 * relations, either way.
 */
export type Sharing = Omit<Listing, 'order'> & {
  of: readonly string[];
  relations: readonly RelationName[];
  /** Of any where null. */
  kinds: readonly Kind[] | null;
  /** Which statuses an edge may have. */
  statuses: readonly Status[];
  atLeast: number;
};

/** A node with the number of given ones that it is joined to, and all edges by which, in the order of their keys. */
export type Shared = { node: StoredNode; count: number; edges: StoredEdge[] };

/** An edge, which may be looked at only where it was asked for, and the node at its other end. */
export type Hop = { edge: StoredEdge; node: StoredNode };

/** An edge and the nodes at both ends. */
export type Link = { edge: StoredEdge; from: StoredNode; to: StoredNode };

/** The ways in which a traversal may follow edges, seen from where it starts. */
export const DIRECTIONS = ['OUT', 'IN', 'ANY'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Which statuses the edges of one relation may have. */
export type RelationStatuses = { relation: RelationName; statuses: readonly Status[] };

/** The edges that count: those in view of these relations and statuses; null for any. */
export type EdgeScope = {
  relations: readonly RelationName[] | null;
  statuses: readonly Status[] | null;
  /** What counts for edges of some relations in the place of `statuses`. */
  relationStatuses: readonly RelationStatuses[];
  view: View;
};

/** What a traversal may use: which edges, in which direction, and which kinds beside those where it starts and ends. */
export type Scope = EdgeScope & { direction: Direction; kinds: readonly Kind[] | null };

/** A path: its nodes in sequence, and the edge from each to the next. */
export type Path = { nodes: StoredNode[]; edges: StoredEdge[] };

/**
 * Paths of one length: how many there are, counted up to one more than `MAX_CANDIDATES`, and the first of those counted
 * in their order.
 */
export type Paths = { candidates: number; paths: Path[] };

/** Most paths of one length that are put in order: by the slugs of their nodes, then by the keys of their edges. */
export const MAX_CANDIDATES = 1_000;

/** A beginning of paths: where to go on from, the slugs already passed, and the keys of edges not to go on with. */
export type Spur = { from: string; passed: readonly string[]; without: readonly string[] };

/** Simple paths to an entity, which is known, that pass none of some others; the first `limit` of each length. */
type PathScope = Scope & { to: string; avoid: readonly string[]; limit: number };

/** For each spur all shortest paths, as long as they may be. */
export type ShortestPaths = PathScope & { spurs: readonly Spur[]; maxLength: number };

/**
 * All paths of one length that hold, by the view's reading of dates, together on some day; the view's own day is not
 * asked.
 */
export type TimedPaths = PathScope & { from: string; length: number };

/** What can be reached from some nodes in so many steps; the nearest first, then in the default order. */
export type Neighborhood = Scope & {
  of: readonly string[];
  depth: number;
  limit: number;
  /** Whether the edges between all of them are counted where they are more than the limit. */
  edges: boolean;
};

/** The first of what can be reached, and how many edges are between all of that, where it was counted. */
export type Neighbors = Slice<StoredNode> & { edges: number | null };

/** The edges between nodes, by key. */
export type Between = EdgeScope & { slugs: readonly string[]; limit: number };

/** The nodes that pass a filter. */
export type Passing = EdgeScope & { where: Filter };

/**
 * Pairs of signatories with the instruments that both signed, the heaviest first, then by slug; parallel signatures
 * count once. Its keyset is the weight and both slugs.
 */
export type Pairing = {
  /** What both must be. */
  label: Label;
  /** Whom a pair must have one of; null for anyone. */
  of: readonly string[] | null;
  /** Which instruments and which signatures count. */
  where: Filter;
  edge: Filter;
  /** Fewest instruments in common. */
  minWeight: number;
  page: Page;
  view: View;
  total: boolean;
  /** Whether to say which instruments they are, and how many either signed; both are empty otherwise. */
  shared: boolean;
};

/** Two signatories by slug, `a` before `b`; the slugs of the instruments that both signed, in their order. */
export type Pair = { a: string; b: string; weight: number; shared: string[]; either: number };

/** Some pairs, and how many signatories all of them join, if the total was asked for. */
export type Pairs = Slice<Pair> & { signatories: number | null };

/**
 * What rows are grouped by: a stored property; the year that a date lies in, whatever day it means; of edges, the node
 * at an end, or those in view to which a relation leads from there, where those of the kind `self` stand for
 * themselves; of nodes, those to which one leads from them. A relation leads on from the end `at`. Nodes are given by
 * slug.
 */
export type Dimension =
  | { by: 'property'; property: string }
  | { by: 'year'; date: string }
  | { by: 'end'; end: End }
  | { by: 'step'; end: End | 'node'; relation: RelationName; at: End; self: Kind | null };

/** All keys that there can be of a dimension: these, or the slugs of the nodes that pass. */
export type Known = { keys: readonly string[] } | { keys: readonly boolean[] } | { label: Label; where: Filter };

/** Comparisons of a count. */
export const COUNT_TESTS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] as const;
type CountTest = (typeof COUNT_TESTS)[number];

/** Counts nodes of a label, or edges of a relation in view, by what they have in common. */
export type Aggregate = {
  of: { label: Label } | { relation: RelationName };
  where: Filter;
  view: View;
  by: readonly Dimension[];
  /** What the count must be. */
  having: readonly { is: CountTest; value: number }[];
  /** By count, ties by key; or by key. Keys without a value come last in both directions. */
  order: { by: 'COUNT' | 'KEY'; direction: 'ASC' | 'DESC' };
  /** Its keyset is what the group is ordered by: the count, if it is, and the keys. */
  page: Page;
  /** All keys of each dimension, where there are to be groups of none too, one for every combination. */
  known: readonly Known[] | null;
};

/**
 * How many rows have these values, in the order of the dimensions. A row that steps lead to several nodes is in several
 * groups.
 */
export type Group = { keys: KeyValue[]; count: number };

/** What happened to an edge. */
export const CHANGES = ['BEGAN', 'ENDED', 'RENAMED'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/**
 * What may have begun or ended from one day to another, both included: by the first and last day that the date can
 * mean, what, and key, which are also the keyset.
 */
export type Changes = {
  from: string;
  to: string;
  relations: readonly RelationName[];
  /** Only edges with one of these kinds at an end. */
  kinds: readonly Kind[];
  /** Only edges that were known by this day, if one is given; names that were not do not count either. */
  knownBy?: string | null;
  page: Page;
  total: boolean;
};

/** An edge that began, ended, or gave its bearer another name. */
export type Change = { what: ChangeKind; link: Link };

/**
 * Entities of these kinds that have, among the words of their names, one like each of these words or one like all of
 * them run together.
 */
export type Search = { words: readonly string[]; nearness: Nearness; kinds: readonly Kind[]; limit: number };

/** An entity that a search found: what it is weighed by, and how to get the whole of it. */
export type Candidate = Pick<StoredNode, 'slug' | 'kind' | 'names'> & { whole: () => StoredNode };
