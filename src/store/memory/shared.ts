import type { StoredEdge } from '../../graph/stored.js';
import { inView } from '../../model/dates.js';
import { otherEnd } from '../../model/relation.js';
import { compareText } from '../../model/text.js';
import { compareKeys, cut } from '../keyset.js';
import type { Shared, Sharing, Slice } from '../queries.js';
import type { Content } from './content.js';
import { nodeAt } from './match.js';
import { filtered } from './page.js';

const ENDS = ['from', 'to'] as const;

/** The nodes joined to at least so many of the given ones. */
export const shared = async (
  content: Content,
  { of, relations, statuses, atLeast, page, view, total }: Sharing,
  signal: AbortSignal | undefined,
): Promise<Slice<Shared>> => {
  const found = new Map<string, { given: Set<string>; edges: Map<string, StoredEdge> }>();
  for (const slug of new Set(of)) {
    for (const end of ENDS) {
      const own = relations.flatMap((relation) => content.adjacent[end].get(relation)?.get(slug) ?? []);
      const kept = await filtered(own, (edge) => inView(edge, view) && statuses.includes(edge.status), signal);
      for (const edge of kept) {
        const other = edge[otherEnd(end)];
        const joined = found.get(other) ?? { given: new Set(), edges: new Map() };
        joined.given.add(slug);
        joined.edges.set(edge.key, edge);
        found.set(other, joined);
      }
    }
  }
  const rows = [...found]
    .filter(([, { given }]) => given.size >= atLeast)
    .map(
      ([slug, { given, edges }]): Shared => ({
        node: nodeAt(content, slug),
        count: given.size,
        edges: [...edges.values()].sort((a, b) => compareText(a.key, b.key)),
      }),
    )
    .sort((a, b) => b.count - a.count || compareText(a.node.orderKey, b.node.orderKey));
  const slice = cut(rows, page, ({ node, count }, start) =>
    compareKeys(['DESC', 'ASC'], [count, node.orderKey], start),
  );
  return { ...slice, total: total ? rows.length : null };
};
