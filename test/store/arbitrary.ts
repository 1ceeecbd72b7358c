import fc from 'fast-check';
import { beginOf, daysOf, endsBefore } from '../../src/graph/days.js';
import type { About, Graph } from '../../src/graph/graph.js';
import { parsePartialDate } from '../../src/model/dates.js';
import { KINDS, type Kind, kinds, type Node, nodeRow } from '../../src/model/kinds.js';
import {
  type Edge,
  edgeKey,
  edgeRow,
  joins,
  kindsAt,
  RELATIONS,
  type RelationName,
  relations,
} from '../../src/model/relations.js';
import { COMMON, codeOf, metasOf, rowOf, SLUGS, SOURCES, TEXTS } from './values.js';

const ABOUT: About = { title: 'Random', date: '2024-05-21', licence: 'none', description: null };

/** The kinds that most relations join come more often, so that some nodes have many edges. */
const kind: fc.Arbitrary<Kind> = fc.constantFrom<Kind[]>(
  ...KINDS,
  ...(['Company', 'Company', 'Company', 'Company', 'Company'] as const),
  ...(['Country', 'Country', 'Country', 'Organization', 'Organization'] as const),
  ...(['Declaration', 'Declaration', 'Commitment', 'Commitment', 'Commitment'] as const),
);

/** A node whose dates are in order. */
const ordered = (node: Node): Node => {
  if ((node.kind !== 'Summit' && node.kind !== 'Event') || node.end === null) return node;
  const [start, end] = [parsePartialDate(node.start), parsePartialDate(node.end)];
  return start && end && end.latest < start.earliest ? { ...node, end: null } : node;
};

const nodeOf = (slug: string, kind: Kind): fc.Arbitrary<Node> =>
  rowOf(metasOf(kinds[kind].schema.shape), ['slug']).map(({ iso2, ...row }) =>
    ordered(nodeRow.parse({ ...row, kind, slug, ...(typeof iso2 === 'string' ? { iso2: codeOf(slug) } : {}) })),
  );

const nodes: fc.Arbitrary<Node[]> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...SLUGS), kind), {
      minLength: 8,
      size: 'max',
      maxLength: 38,
      selector: ([slug]) => slug,
    }),
    fc.constant(SOURCES.map((slug): [string, Kind] => [slug, 'Source'])),
  )
  .chain(([some, sources]) => fc.tuple(...[...some, ...sources].map(([slug, kind]) => nodeOf(slug, kind))));

/** So many nodes at most have edges that lead to them, so that some have many. */
const HUBS = 3;

type Ends = { relation: RelationName; pairs: [Node, Node][] };

/** What each relation can join in a graph; successions of a thing by itself come more often than chance has them. */
const endsIn = (nodes: readonly Node[]): Ends[] =>
  RELATIONS.map((relation): Ends => {
    const at = (end: 'from' | 'to') => nodes.filter(({ kind }) => kindsAt(relation, end).includes(kind));
    const pairs = at('from').flatMap((from) =>
      at('to')
        .slice(0, HUBS)
        .flatMap((to): [Node, Node][] => {
          if (!joins(relation, from.kind, to.kind)) return [];
          return Array.from({ length: from === to ? 4 : 1 }, () => [from, to]);
        }),
    );
    return { relation, pairs };
  }).filter(({ pairs }) => pairs.length > 0);

/** An edge whose dates are possible: those that are not are left out. */
const dated = (edge: Edge, from: Node, to: Node): Edge => {
  const begins = { from: beginOf(from), to: beginOf(to) };
  const early = endsBefore(edge).some((end) => {
    const { [end]: begin } = begins;
    return begin !== null && daysOf(edge, begins, ABOUT.date).certainlyFrom < begin.earliest;
  });
  const begun = early ? { ...edge, validFrom: null } : edge;
  const days = daysOf(begun, begins, ABOUT.date);
  return days.possiblyUntil < days.possiblyFrom ? { ...begun, validTo: null } : begun;
};

const edgeIn = (ends: readonly Ends[]): fc.Arbitrary<Edge> =>
  fc
    .constantFrom(...ends, ...COMMON.flatMap((name) => ends.filter(({ relation }) => relation === name)))
    .chain(({ relation, pairs }) =>
      fc
        .tuple(fc.constantFrom(...pairs), rowOf(metasOf(relations[relation].schema.shape), ['from', 'to', 'parallel']))
        .map(([[from, to], row]) => dated(edgeRow.parse({ ...row, relation, from: from.slug, to: to.slug }), from, to)),
    );

/** Numbers the edges of one relation between the same two nodes. */
const numbered = (edges: readonly Edge[]): Edge[] => {
  const counts = new Map<string, number>();
  return edges.map((edge) => {
    const key = edgeKey(edge);
    const parallel = (counts.get(key) ?? 0) + 1;
    counts.set(key, parallel);
    return { ...edge, parallel };
  });
};

const edgesIn = (nodes: readonly Node[]): fc.Arbitrary<Edge[]> => {
  const ends = endsIn(nodes);
  if (ends.length === 0) return fc.constant([]);
  return fc.array(edgeIn(ends), { minLength: 30, maxLength: 150, size: 'max' }).map(numbered);
};

/** A valid graph of ten to forty nodes. */
export const graph: fc.Arbitrary<Graph> = nodes.chain((nodes) =>
  edgesIn(nodes).map((edges) => ({ about: ABOUT, nodes, edges })),
);

/** What to do to a graph so that another import has a little to change. */
export type Edit = { dropped: string[]; renamed: string[]; name: string; title: string };

export const edit: fc.Arbitrary<Edit> = fc.record({
  dropped: fc.subarray(SLUGS, { maxLength: 5 }),
  renamed: fc.subarray(SLUGS, { maxLength: 8 }),
  name: fc.constantFrom(...TEXTS),
  title: fc.constantFrom('Random', 'Edited'),
});

/** The graph without some nodes and their edges, and with other names for some of those that stay. */
export const edited = ({ about, nodes, edges }: Graph, { dropped, renamed, name, title }: Edit): Graph => ({
  about: { ...about, title },
  nodes: nodes
    .filter(({ slug }) => !dropped.includes(slug))
    .map((node) => (renamed.includes(node.slug) ? { ...node, name } : node)),
  edges: edges.filter(({ from, to }) => !dropped.includes(from) && !dropped.includes(to)),
});
