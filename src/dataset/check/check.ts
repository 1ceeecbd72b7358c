import type { Census } from '../../graph/census.js';
import type { About } from '../../graph/graph.js';
import { type Derivation, LEARNED_FIRST } from '../../graph/stored.js';
import { type Tally, tallying } from '../../graph/survey.js';
import { isRelation } from '../../model/relations.js';
import type { Digests } from '../digests.js';
import { type Findings, inOrder } from '../fault.js';
import { type Batches, type IsWanted, parsedEdge } from '../read/row.js';
import { type Edges, readEdges } from './edges.js';
import { type Nodes, readNodes } from './nodes.js';
import { reread } from './reread.js';

/** What a data set was found to be. */
export type Report = {
  about: About | null;
  faults: Findings;
  warnings: Findings;
  /** Of the rows that could be read. */
  counts: Census;
  /** Null where there are faults. */
  version: string | null;
  tally: Tally;
};

/** What is learned of the rows of a data set that is to be stored: of every row that could be read, nodes first. */
export type Learning = {
  derived: Derivation;
  /** Where rows are hashed as long as nothing is wrong; null where they are not. */
  hashes: Pick<Digests, 'node' | 'doubt' | 'edge'> | null;
};

/** What was read of a data set, in which something may seem to be used twice or by nothing. */
type Read = {
  nodes: Nodes;
  edges: Edges;
  faults: Findings;
  warnings: Findings;
  sums: ReturnType<typeof tallying>;
};

/**
 * Checks a whole data set of this name: every row by itself, then against the others. It is read twice, and once more
 * where a slug or key seems to be used twice, or a source by nothing; only what edges need to know of nodes is kept,
 * and a hash of each key. To hash rows the few edges that others depend on are read before all others. What is to be
 * stored is not warned of.
 */
export const check = async (name: string, batches: Batches, learning: Learning | null = null): Promise<Report> => {
  const { nodes, edges, faults, warnings, sums } = await readRows(name, batches, learning);
  const { about, known, repeated, shared, namesakes } = nodes;
  // Rows that cannot be read may cite what seems to be used by nothing.
  const without = (all: ReadonlySet<string>, having: ReadonlySet<string>) =>
    new Set(learning === null && faults.total === 0 ? [...all].filter((slug) => !having.has(slug)) : []);
  const idle = without(known.sources(), edges.used);
  const pointless = without(known.claims(), edges.about);
  const unstated = without(known.claims(), edges.stated);
  const doubtful = { repeated, shared, namesakes, again: edges.again, idle, pointless, unstated };
  if (Object.values(doubtful).some(({ size }) => size > 0)) await reread(batches, doubtful, faults, warnings);
  const tally = sums.tally(about);
  return {
    about,
    faults: inOrder(faults),
    warnings: inOrder(warnings),
    counts: tally.census,
    version: faults.total === 0 ? tally.version : null,
    tally,
  };
};

/** One of so many shares of the units of a data set, about as large as the others. */
export type OneOf = { isOurs: IsWanted; shares: number };

/**
 * The readings of a data set, or those for a share of it: what rests on entities is then read, and rows are tallied and
 * hashed, only where the share has them.
 */
export const readRows = async (
  name: string,
  batches: Batches,
  learning: Learning | null,
  share: OneOf | null = null,
): Promise<Read> => {
  const { derived, hashes } = learning ?? { derived: null, hashes: null };
  const faults: Findings = { kept: [], total: 0 };
  const warnings: Findings = { kept: [], total: 0 };
  const warned = learning === null ? warnings : null;
  const sums = tallying();
  const nodes = await readNodes(name, batches, faults, warned, (node, { unit }) => {
    derived?.learnNode(node);
    if (share?.isOurs(unit) === false) {
      sums.learn(node);
      return;
    }
    sums.node(node);
    if (faults.total === 0) hashes?.node(unit, node);
  });
  if (derived !== null && hashes !== null) await learnFirst(batches, derived);
  // Of a share it is enough to know that something is wrong.
  const isWanted = (unit: number): boolean => faults.total === 0 && share?.isOurs(unit) === true;
  const expected = nodes.units / (share?.shares ?? 1);
  const edges = await readEdges(batches, share === null ? 'later' : { isWanted }, nodes, expected, faults, warned, {
    node: ({ unit, fields: { slug } }) => {
      if (hashes !== null && derived?.bearsNames(String(slug))) hashes.doubt(unit);
    },
    edge: (edge, { unit }) => {
      sums.edge(edge);
      if (hashes === null || !LEARNED_FIRST.has(edge.relation)) derived?.learnEdge(edge);
      if (faults.total === 0 && nodes.about !== null) hashes?.edge(unit, edge, nodes.about.date);
    },
  });
  return { nodes, edges, faults, warnings, sums };
};

/** Learns the edges that others depend on; what is wrong with them is told where they are read with all others. */
const learnFirst = async (batches: Batches, derived: Derivation): Promise<void> => {
  for await (const { rows } of batches({ relations: LEARNED_FIRST })) {
    for (const raw of rows) {
      if (raw.section === null || !isRelation(raw.section) || !LEARNED_FIRST.has(raw.section)) continue;
      const { data } = parsedEdge(raw);
      if (data !== undefined) derived.learnEdge(data);
    }
  }
};
