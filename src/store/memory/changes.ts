import type { StoredEdge } from '../../graph/stored.js';
import { isKnown, type PartialDate, parsePartialDate } from '../../model/dates.js';
import { compareKeys } from '../keyset.js';
import type { Change, ChangeKind, Changes, KeyValue, Slice } from '../queries.js';
import { type Content, nodeAt } from './content.js';
import { each, pageOf } from './page.js';

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

/** Reads dates that may lie in a period, each once; null for others. */
const datesIn = (from: string, to: string): ((text: string | null) => PartialDate | null) => {
  const known = new Map<string, PartialDate | null>();
  return (text) => {
    if (text === null) return null;
    const before = known.get(text);
    if (before !== undefined) return before;
    const date = parsePartialDate(text);
    const within = date !== undefined && date.earliest <= to && date.latest >= from ? date : null;
    known.set(text, within);
    return within;
  };
};

/** What began or ended in a period: the plain reading of `neo4j/changes.ts`. */
export const changes = async (
  content: Content,
  { from, to, relations, kinds, knownBy, page, total }: Changes,
  signal: AbortSignal | undefined,
): Promise<Slice<Change>> => {
  const found: Found[] = [];
  const days = datesIn(from, to);
  const ofKind = new Set(kinds);
  const names = (edge: StoredEdge) => namesBeside(content, edge, knownBy);
  const look = (edge: StoredEdge): void => {
    const [began, ended] = [days(edge.validFrom), days(edge.validTo)];
    if ((began === null && ended === null) || !isKnown(edge, knownBy)) return;
    if (!ofKind.has(nodeAt(content, edge.from).kind) && !ofKind.has(nodeAt(content, edge.to).kind)) return;
    const note = (what: ChangeKind, { earliest, latest }: PartialDate): void => {
      found.push({ what, edge, key: [earliest, latest, what, edge.key] });
    };
    if (began !== null) note(beginning(names(edge), edge), began);
    if (ended !== null && !replaced(names(edge), edge)) note('ENDED', ended);
  };
  for (const relation of new Set(relations)) await each(content.related.get(relation) ?? [], look, signal);
  const order = ['ASC', 'ASC', 'ASC', 'ASC'] as const;
  const { rows, more } = await pageOf(
    found,
    page,
    (a, b) => compareKeys(order, a.key, b.key),
    ({ key }, start) => compareKeys(order, key, start),
    signal,
  );
  return {
    rows: rows.map(({ what, edge }) => ({
      what,
      link: { edge, from: nodeAt(content, edge.from), to: nodeAt(content, edge.to) },
    })),
    more,
    total: total ? found.length : null,
  };
};
