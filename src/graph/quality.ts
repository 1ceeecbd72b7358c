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
type Cited = { sources: readonly string[]; nodes: number; edges: number };

/** What was counted of some rows, as plain data. */
export type Assessed = {
  counts: Map<Kind | RelationName, Map<Status, Count>>;
  cited: Map<string, Cited>;
  used: Set<string>;
};

/** Counts rows: all nodes first, then all edges. */
export const assessing = () => {
  const assessed: Assessed = { counts: new Map(), cited: new Map(), used: new Set() };
  const { counts, cited, used } = assessed;
  const sources = new Map<string, { tier: string; dated: boolean }>();
  const countOf = (of: Kind | RelationName, status: Status): Count => {
    const ofAll = counts.get(of) ?? new Map<Status, Count>();
    if (ofAll.size === 0) counts.set(of, ofAll);
    const count = ofAll.get(status) ?? { count: 0, undated: 0, neverKnown: 0 };
    if (count.count === 0) ofAll.set(status, count);
    return count;
  };
  const add = (of: Kind | RelationName, status: Status, { count, undated, neverKnown }: Count): void => {
    const known = countOf(of, status);
    known.count += count;
    known.undated += undated;
    known.neverKnown += neverKnown;
  };
  // Most rows cite what many others cite: little is kept, and tiers may come later.
  const cite = (given: readonly string[], nodes: number, edges: number): void => {
    const key = given.join(' ');
    const known = cited.get(key) ?? { sources: [...given], nodes: 0, edges: 0 };
    if (known.nodes + known.edges === 0) {
      cited.set(key, known);
      for (const slug of given) used.add(slug);
    }
    known.nodes += nodes;
    known.edges += edges;
  };
  const learn = (node: Node): void => {
    if (node.kind !== 'Source') return;
    const dated = node.published !== null && parsePartialDate(node.published) !== undefined;
    sources.set(node.slug, { tier: node.tier, dated });
  };
  const tierOf = (given: readonly string[]): string | null =>
    TIERS.find((tier) => given.some((slug) => sources.get(slug)?.tier === tier)) ?? null;
  const countsOf = (of: Kind | RelationName, status: Status): Count[] => [counts.get(of)?.get(status) ?? []].flat();
  return {
    /** Learns what edges need to know of a node, without counting it. */
    learn,
    node: (node: Node): void => {
      const date = dateOf(node.kind);
      const undated = Number(date !== null && Reflect.get(node, date) === null);
      add(node.kind, node.status, { count: 1, undated, neverKnown: 0 });
      learn(node);
      if (node.kind === 'Source') return;
      cite(node.sources, 1, 0);
      if (node.kind === 'Claim') for (const slug of node.verdictSources) used.add(slug);
    },
    edge: (edge: Edge): void => {
      const known = edge.sources.some((slug) => sources.get(slug)?.dated);
      add(edge.relation, edge.status, {
        count: 1,
        undated: Number(edge.validFrom === null),
        neverKnown: Number(!known),
      });
      cite(edge.sources, 0, 1);
    },
    assessed,
    /** Takes in what was counted of other rows of the same graph. */
    take: (others: Assessed): void => {
      for (const [of, statuses] of others.counts) for (const [status, count] of statuses) add(of, status, count);
      for (const { sources, nodes, edges } of others.cited.values()) cite(sources, nodes, edges);
      for (const slug of others.used) used.add(slug);
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
