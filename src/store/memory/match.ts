import { propertyOf, type Stored } from '../../graph/properties.js';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { inView, type View } from '../../model/dates.js';
import { hasLabel, type Label } from '../../model/labels.js';
import { type End, otherEnd } from '../../model/relation.js';
import type { RelationName } from '../../model/relations.js';
import { compareText } from '../../model/text.js';
import { type Comparison, type Filter, type Item, type Quantifier, viewOf } from '../filter.js';
import { type Anchor, anchorOf } from '../plan.js';
import type { Select } from '../queries.js';
import type { Content } from './content.js';

/** The edges in view at one end of a node, to nodes of a label. */
export const edgesAt = (
  content: Content,
  slug: string,
  relation: RelationName,
  end: End,
  other: Label | null | undefined,
  view: View,
): StoredEdge[] =>
  (content.adjacent[end].get(relation)?.get(slug) ?? []).filter((edge) => {
    if (!inView(edge, view)) return false;
    return other === null || other === undefined || hasLabel(nodeAt(content, edge[otherEnd(end)]).kind, other);
  });

/** The node of a slug that an edge names. */
export const nodeAt = (content: Content, slug: string): StoredNode => {
  const node = content.nodes.get(slug);
  if (node === undefined) throw new Error(`no entity ${slug}`);
  return node;
};

/** The view, and within an `any` the item in question. */
type Scope = View & { item?: Item };

/** Whether a node or an edge passes a filter: the plain reading of what Neo4j's compiler writes as Cypher. */
export const matches = (content: Content, filter: Filter, row: StoredNode | StoredEdge, view: Scope): boolean => {
  switch (filter.op) {
    case 'and':
      return filter.of.every((part) => matches(content, part, row, view));
    case 'or':
      return filter.of.some((part) => matches(content, part, row, view));
    case 'not':
      return !matches(content, filter.of, row, view);
    case 'several':
      return filter.of.filter((part) => matches(content, part, row, view)).length >= filter.count;
    case 'at':
      if (!('relation' in row)) throw new Error('a node has no ends');
      return matches(content, filter.node, nodeAt(content, row[filter.end]), view);
    case 'compare':
      return compares(filter, propertyOf(row, filter.property), view.item);
    case 'differ': {
      const [left, right] = filter.properties;
      return propertyOf(row, left) !== propertyOf(row, right);
    }
    case 'any':
      return filter.items.some((item) => matches(content, filter.where, row, { ...view, item }));
    default:
      if (!('kind' in row)) throw new Error('only a node has edges');
      return quantifies(content, filter, row, view);
  }
};

/** How many edges of their relation anchors have, in view or not. */
const degrees = (content: Content, anchors: readonly Anchor[]): number[] =>
  anchors.map(({ slugs, relation, end }) => {
    const adjacent = content.adjacent[otherEnd(end)].get(relation);
    return slugs.reduce((sum, slug) => sum + (adjacent?.get(slug)?.length ?? 0), 0);
  });

/** The nodes of a label that may pass a filter, in their default order, and what they must pass still. */
export const candidates = async (
  content: Content,
  { label, where, view }: Pick<Select, 'label' | 'where' | 'view'>,
): Promise<{ nodes: readonly StoredNode[]; rest: Filter }> => {
  const anchor = await anchorOf(where, async (anchors) => degrees(content, anchors));
  if (anchor === null) return { nodes: content.labelled.get(label) ?? [], rest: where };
  const { relation, end, other, edge: ofEdge, node: ofNode, rest } = anchor;
  const joined = anchor.slugs.flatMap((slug) => {
    const here = content.nodes.get(slug);
    if (here === undefined || (other !== undefined && !hasLabel(here.kind, other))) return [];
    if (!matches(content, ofNode, here, view)) return [];
    return edgesAt(content, slug, relation, otherEnd(end), label, viewOf(anchor, view))
      .filter((edge) => matches(content, ofEdge, edge, view))
      .map((edge) => nodeAt(content, edge[end]));
  });
  return { nodes: [...new Set(joined)].sort((a, b) => compareText(a.orderKey, b.orderKey)), rest };
};

const quantifies = (content: Content, filter: Quantifier, { slug }: StoredNode, view: Scope): boolean => {
  const fits = (edge: StoredEdge): boolean =>
    matches(content, filter.edge, edge, view) &&
    matches(content, filter.node, nodeAt(content, edge[otherEnd(filter.end)]), view);
  const edges = edgesAt(content, slug, filter.relation, filter.end, filter.other, viewOf(filter, view));
  switch (filter.op) {
    case 'some':
      return edges.some(fits);
    case 'none':
      return !edges.some(fits);
    case 'every':
      return edges.every(fits);
    case 'atLeast':
      return edges.filter(fits).length >= filter.count;
  }
};

const compares = (filter: Comparison, value: Stored | null, item: Item | undefined): boolean => {
  switch (filter.is) {
    case 'isNull':
      return (value === null) === filter.value;
    case 'isEmpty':
      return (!Array.isArray(value) || value.length === 0) === filter.value;
    case 'sizeAtLeast':
      return (Array.isArray(value) ? value.length : 0) >= filter.value;
    case 'ne':
      return value !== filter.value;
    case 'eq':
      return value === filter.value;
    case 'in':
      return ('item' in filter.value ? (item?.[filter.value.item] ?? []) : filter.value).some((one) => one === value);
    case 'has':
      return Array.isArray(value) && value.includes(filter.value);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return typeof value === 'string' && CONTAINMENT[filter.is](value, filter.value);
    default:
      return typeof value === typeof filter.value && value !== null && RELATIONAL[filter.is](value, filter.value);
  }
};

const CONTAINMENT = {
  contains: (text: string, part: string) => text.includes(part),
  startsWith: (text: string, part: string) => text.startsWith(part),
  endsWith: (text: string, part: string) => text.endsWith(part),
};

const RELATIONAL = {
  lt: (a: Stored, b: Stored) => a < b,
  lte: (a: Stored, b: Stored) => a <= b,
  gt: (a: Stored, b: Stored) => a > b,
  gte: (a: Stored, b: Stored) => a >= b,
};
