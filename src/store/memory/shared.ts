import type { StoredEdge } from '../../graph/stored.js';
import { inView } from '../../model/dates.js';
import { otherEnd } from '../../model/relation.js';
import { compareText } from '../../model/text.js';
import { compareKeys } from '../keyset.js';
import type { Shared, Sharing, Slice } from '../queries.js';
import { type Content, nodeAt } from './content.js';
import { each, filtered, made, pageOf } from './page.js';

const ENDS = ['from', 'to'] as const;

/** The nodes joined to at least so many of the given ones. */
export const shared = async (
  content: Content,
  { of, relations, kinds, statuses, atLeast, page, view, total }: Sharing,
  signal: AbortSignal | undefined,
): Promise<Slice<Shared>> => {
  const found = new Map<string, { given: Set<string>; edges: Map<string, StoredEdge> }>();
  for (const slug of new Set(of)) {
    for (const end of ENDS) {
      const own = relations.flatMap((relation) => content.adjacent[end].get(relation)?.get(slug) ?? []);
      const kept = await filtered(own, (edge) => inView(edge, view) && statuses.includes(edge.status), signal);
      const join = (edge: StoredEdge): void => {
        const other = edge[otherEnd(end)];
        const joined = found.get(other) ?? { given: new Set(), edges: new Map() };
        joined.given.add(slug);
        joined.edges.set(edge.key, edge);
        found.set(other, joined);
      };
      await each(kept, join, signal);
    }
  }
  const enough = await filtered(
    found,
    ([slug, { given }]) => given.size >= atLeast && (kinds?.includes(nodeAt(content, slug).kind) ?? true),
    signal,
  );
  const row = ([slug, { given, edges }]: (typeof enough)[number]): Shared => ({
    node: nodeAt(content, slug),
    count: given.size,
    edges: [...edges.values()].sort((a, b) => compareText(a.key, b.key)),
  });
  const slice = await pageOf(
    await made(enough, row, signal),
    page,
    (a, b) => b.count - a.count || compareText(a.node.orderKey, b.node.orderKey),
    ({ node, count }, start) => compareKeys(['DESC', 'ASC'], [count, node.orderKey], start),
    signal,
  );
  return { ...slice, total: total ? enough.length : null };
};
