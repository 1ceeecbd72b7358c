import type { About, Graph } from '../../src/graph/graph.js';
import { placeOf } from '../../src/graph/place.js';
import type { View } from '../../src/model/dates.js';
import { type Node, nodeRow } from '../../src/model/kinds.js';
import { type Edge, edgeRow } from '../../src/model/relations.js';
import { ANY } from '../../src/store/filter.js';
import type { Edges, Hop, KeyValue, Page, Select, Step } from '../../src/store/queries.js';

const ABOUT: About = { title: 'Small', date: '2024-06-01', licence: 'none', description: null };

/** What some kinds must have beyond a slug and a name. */
const REQUIRED: Record<string, object> = {
  Summit: { start: '2024' },
  Event: { start: '2024' },
  Provision: { number: 1, code: 'I', form: 'commitment' },
  PolicyVersion: { version: '1.0', form: 'framework' },
  Source: { publisher: 'p', tier: 'seed' },
};

/** A node of which only what matters is said. */
export const node = (kind: string, slug: string, fields: object = {}): Node =>
  nodeRow.parse({ kind, slug, name: slug, status: 'confirmed', ...REQUIRED[kind], ...fields });

/** An edge of which only what matters is said. */
export const edge = (relation: string, from: string, to: string, fields: object = {}): Edge =>
  edgeRow.parse({
    relation,
    from,
    to,
    status: 'confirmed',
    ...(relation === 'DID_NOT_SIGN' ? { manner: 'other' } : {}),
    ...(relation === 'HAS_ROLE' ? { role: 'chair' } : {}),
    ...fields,
  });

/** A graph of these rows. */
export const graphOf = (nodes: readonly Node[], edges: readonly Edge[] = [], about: Partial<About> = {}): Graph => ({
  about: { ...ABOUT, ...about },
  nodes,
  edges,
});

export const EVER: View = { asOf: '2024-06-01', holds: 'EVER' };

/** A page of this many rows, after (or, reversed, before) the keyset. */
export const page = (limit: number, start: readonly KeyValue[] | null = null, reverse = false): Page => ({
  limit,
  start,
  reverse,
});

const listing = { order: [], page: page(100), view: EVER, total: false };

/** Nodes of a label: all of them, unless more is said. */
export const select = (label: Select['label'], more: Partial<Select> = {}): Select => ({
  label,
  where: ANY,
  ...listing,
  ...more,
});

/** A step from an end of a relation: all edges, unless more is said. */
export const step = (relation: Step['relation'], end: Step['end'], more: Partial<Step> = {}): Step => ({
  relation,
  end,
  other: null,
  where: ANY,
  edge: ANY,
  ...listing,
  ...more,
});

/** The edges of a relation: all of them, unless more is said. */
export const edges = (relation: Edges['relation'], more: Partial<Edges> = {}): Edges => ({
  relation,
  where: ANY,
  ...listing,
  ...more,
});

/** The keyset of an edge in the default order of a node's edges. */
export const placeAt = ({ edge, node }: Hop): KeyValue[] => [placeOf(edge, node)];
