import { EARLIEST, LATEST, propertyOf } from '../../graph/properties.js';
import type { StoredEdge } from '../../graph/stored.js';
import { isKnown } from '../../model/dates.js';
import { compareKeys, cut } from '../keyset.js';
import type { Change, ChangeKind, Changes, KeyValue, Slice } from '../queries.js';
import type { Content } from './content.js';
import { nodeAt } from './match.js';
import { each } from './page.js';

type Found = { what: ChangeKind; edge: StoredEdge; key: KeyValue[] };

/** The names that the bearer of a name bears or bore, as far as they were known. */
const namesBeside = (content: Content, { relation, from }: StoredEdge, knownBy: Changes['knownBy']): StoredEdge[] =>
  relation === 'NAMED'
    ? (content.adjacent.from.get(relation)?.get(from) ?? []).filter((edge) => isKnown(edge, knownBy))
    : [];

/** What the beginning of an edge means: a name after another one renames. */
const beginning = (names: readonly StoredEdge[], edge: StoredEdge): ChangeKind =>
  names.some(({ possiblyFrom }) => possiblyFrom < edge.possiblyFrom) ? 'RENAMED' : 'BEGAN';

/** Whether the end of a name goes without saying, since the name that begins with it is reported as renaming. */
const replaced = (names: readonly StoredEdge[], edge: StoredEdge): boolean =>
  names.some(({ validFrom, possiblyFrom }) => validFrom === edge.validTo && edge.possiblyFrom < possiblyFrom);

/** What began or ended in a period: the plain reading of `neo4j/changes.ts`. */
export const changes = async (
  content: Content,
  { from, to, relations, kinds, knownBy, page, total }: Changes,
  signal: AbortSignal | undefined,
): Promise<Slice<Change>> => {
  const found: Found[] = [];
  const note = (edge: StoredEdge, date: 'validFrom' | 'validTo', what: () => ChangeKind | null): void => {
    const [earliest, latest] = [propertyOf(edge, date + EARLIEST), propertyOf(edge, date + LATEST)];
    if (typeof earliest !== 'string' || typeof latest !== 'string' || earliest > to || latest < from) return;
    const happened = what();
    if (happened !== null) found.push({ what: happened, edge, key: [earliest, latest, happened, edge.key] });
  };
  const look = (edge: StoredEdge): void => {
    if ((edge.validFrom === null && edge.validTo === null) || !isKnown(edge, knownBy)) return;
    if (!(['from', 'to'] as const).some((end) => kinds.includes(nodeAt(content, edge[end]).kind))) return;
    const names = () => namesBeside(content, edge, knownBy);
    note(edge, 'validFrom', () => beginning(names(), edge));
    note(edge, 'validTo', () => (replaced(names(), edge) ? null : 'ENDED'));
  };
  for (const relation of new Set(relations)) await each(content.related.get(relation) ?? [], look, signal);
  const order = ['ASC', 'ASC', 'ASC', 'ASC'] as const;
  found.sort((a, b) => compareKeys(order, a.key, b.key));
  const { rows, more } = cut(found, page, ({ key }, start) => compareKeys(order, key, start));
  return {
    rows: rows.map(({ what, edge }) => ({
      what,
      link: { edge, from: nodeAt(content, edge.from), to: nodeAt(content, edge.to) },
    })),
    more,
    total: total ? found.length : null,
  };
};
