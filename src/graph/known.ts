import { parsePartialDate } from '../model/dates.js';
import type { Node } from '../model/kinds.js';
import type { Edge } from '../model/relations.js';

/**
 * What was known when: by which day a source had certainly been published. It learns all nodes, then all edges, and
 * keeps a day of each source and of each complete list.
 */
export type Knowing = {
  learnNode: (node: Node) => void;
  learnEdge: (edge: Edge) => void;
  /** The day by which one of these sources had been published; null where none says when it was. */
  knownFrom: (sources: readonly string[]) => string | null;
  /**
   * The day by which the list of an instrument was known whole: a source of the instrument, no older than the first day
   * that `listAsOf` can mean, and one for each signature had been published. Null where that never was.
   */
  listKnownFrom: (node: Node) => string | null;
  /** What was learned of lists, as plain data. */
  lists: () => Lists;
  /** Takes in what was learned of the same lists from other edges. */
  takeLists: (others: Lists) => void;
};

/** Whether an instrument says that the list of its signatories is complete, so that these tell when it was known. */
export const isListed = (node: Node): boolean => 'listComplete' in node && node.listComplete === true;

/** The day by which all signatures of a list were known, of those learned so far; null where one never was. */
type Listed = { from: string | null };

/** The complete lists by their instruments. */
export type Lists = ReadonlyMap<string, Listed>;

/** What is known before the first row. */
export const knowing = (): Knowing => {
  const published = new Map<string, string>();
  const lists = new Map<string, Listed>();
  /** The first day on which one of these sources had been published, of those no older than `asOf`. */
  const first = (sources: readonly string[], asOf = ''): string | null => {
    let found: string | null = null;
    for (const slug of sources) {
      const day = published.get(slug);
      if (day !== undefined && day >= asOf && (found === null || day < found)) found = day;
    }
    return found;
  };
  const sign = (slug: string, from: string | null): void => {
    const list = lists.get(slug);
    if (list === undefined || list.from === null) return;
    list.from = from === null || from > list.from ? from : list.from;
  };
  return {
    learnNode: (node) => {
      if (node.kind === 'Source') {
        const latest = node.published === null ? undefined : parsePartialDate(node.published)?.latest;
        if (latest !== undefined) published.set(node.slug, latest);
      }
      if (isListed(node)) lists.set(node.slug, { from: '' });
    },
    learnEdge: (edge) => {
      if (edge.relation === 'SIGNED' && lists.has(edge.to)) sign(edge.to, first(edge.sources));
    },
    knownFrom: (sources) => first(sources),
    listKnownFrom: (node) => {
      const signed = lists.get(node.slug)?.from ?? null;
      if (signed === null || !('listAsOf' in node) || node.listAsOf === null) return null;
      const asOf = parsePartialDate(node.listAsOf)?.earliest ?? '';
      const told = first(node.sources, asOf);
      return told !== null && told < signed ? signed : told;
    },
    lists: () => lists,
    takeLists: (others) => {
      for (const [slug, { from }] of others) sign(slug, from);
    },
  };
};
