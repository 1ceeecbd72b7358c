import { parsePartialDate } from '../model/dates.js';
import { fieldMeta } from '../model/fields/field.js';
import { KINDS, type Kind, kinds, type Node } from '../model/kinds.js';
import { type Edge, RELATIONS, type RelationName, relations } from '../model/relations.js';
import { STATUSES, type Status } from '../model/status.js';
import { compareText } from '../model/text.js';

/** The field with the date that an entity of a kind lacks where nobody knows since when it is there; null for none. */
const dateOf = (kind: Kind): string | null => (kind === 'Source' ? 'published' : kinds[kind].begins);

/** Most sources that support nothing which are named, the first of them by slug. */
export const MAX_IDLE = 100;

/** How well a graph is supported and dated, in the order of the model, without what there is none of. */
export type Quality = {
  /** `undated`: without the date with which they begin, or were published; null where the kind has none. */
  nodes: { kind: Kind; status: Status; count: number; undated: number | null }[];
  /**
   * `undated`: without a beginning of their own; null where the relation always holds. `neverKnown`: no source has a
   * date.
   */
  edges: { relation: RelationName; status: Status; count: number; undated: number | null; neverKnown: number }[];
  /** How many rest on sources of which this is the best tier; null where they have no source. */
  tiers: { tier: string | null; nodes: number; edges: number }[];
  /** Sources that no node and no edge cites. */
  idle: { count: number; slugs: string[] };
};

/** The tiers of sources, the best first. */
const TIERS: readonly string[] = fieldMeta(kinds.Source.schema.shape.tier).values ?? [];

type Count = { count: number; undated: number; neverKnown: number };

/** Counts rows: all nodes first, then all edges. */
export const assessing = () => {
  const counts = new Map<Kind | RelationName, Map<Status, Count>>();
  const cited = new Map<string, { sources: readonly string[]; nodes: number; edges: number }>();
  const sources = new Map<string, { tier: string; dated: boolean }>();
  const used = new Set<string>();
  const countOf = (of: Kind | RelationName, status: Status): Count => {
    const ofAll = counts.get(of) ?? new Map<Status, Count>();
    if (ofAll.size === 0) counts.set(of, ofAll);
    const count = ofAll.get(status) ?? { count: 0, undated: 0, neverKnown: 0 };
    if (count.count === 0) ofAll.set(status, count);
    return count;
  };
  const add = (of: Kind | RelationName, status: Status, undated: boolean, neverKnown: boolean): void => {
    const known = countOf(of, status);
    known.count += 1;
    known.undated += Number(undated);
    known.neverKnown += Number(neverKnown);
  };
  // Most rows cite what many others cite: little is kept, and tiers may come later.
  const cite = (given: readonly string[], row: 'nodes' | 'edges'): void => {
    const key = given.join(' ');
    const known = cited.get(key) ?? { sources: [...given], nodes: 0, edges: 0 };
    if (known.nodes + known.edges === 0) {
      cited.set(key, known);
      for (const slug of given) used.add(slug);
    }
    known[row] += 1;
  };
  const tierOf = (given: readonly string[]): string | null =>
    TIERS.find((tier) => given.some((slug) => sources.get(slug)?.tier === tier)) ?? null;
  const countsOf = (of: Kind | RelationName, status: Status): Count[] => [counts.get(of)?.get(status) ?? []].flat();
  return {
    node: (node: Node): void => {
      const date = dateOf(node.kind);
      add(node.kind, node.status, date !== null && Reflect.get(node, date) === null, false);
      if (node.kind === 'Source') {
        const dated = node.published !== null && parsePartialDate(node.published) !== undefined;
        sources.set(node.slug, { tier: node.tier, dated });
        return;
      }
      cite(node.sources, 'nodes');
      if (node.kind === 'Claim') for (const slug of node.verdictSources) used.add(slug);
    },
    edge: (edge: Edge): void => {
      const known = edge.sources.some((slug) => sources.get(slug)?.dated);
      add(edge.relation, edge.status, edge.validFrom === null, !known);
      cite(edge.sources, 'edges');
    },
    quality: (): Quality => {
      const idle = [...sources.keys()].filter((slug) => !used.has(slug)).sort(compareText);
      return {
        nodes: KINDS.flatMap((kind) =>
          STATUSES.flatMap((status) =>
            countsOf(kind, status).map(({ count, undated }) => ({
              kind,
              status,
              count,
              undated: dateOf(kind) === null ? null : undated,
            })),
          ),
        ),
        edges: RELATIONS.flatMap((relation) =>
          STATUSES.flatMap((status) =>
            countsOf(relation, status).map(({ count, undated, neverKnown }) => ({
              relation,
              status,
              count,
              undated: relations[relation].undated === 'always' ? null : undated,
              neverKnown,
            })),
          ),
        ),
        tiers: [...TIERS, null].flatMap((tier) => {
          const of = [...cited.values()].filter((one) => tierOf(one.sources) === tier);
          const sum = (row: 'nodes' | 'edges') => of.reduce((total, one) => total + one[row], 0);
          return of.length === 0 ? [] : [{ tier, nodes: sum('nodes'), edges: sum('edges') }];
        }),
        idle: { count: idle.length, slugs: idle.slice(0, MAX_IDLE) },
      };
    },
  };
};
