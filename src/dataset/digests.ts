import type { Derivation } from '../graph/stored.js';
import type { RowHash } from '../graph/survey.js';
import { wordOf } from '../graph/version.js';
import type { Node } from '../model/kinds.js';
import type { Edge } from '../model/relations.js';

/** The hashes of the rows of a data set by their units, 128 bits each, so that millions of them take little memory. */
export type Digests = {
  /** Hashes an entity as it is known by what was learned so far. */
  node: (unit: number, node: Node) => void;
  /** Says that what an entity is stored with may have changed since it was hashed. */
  doubt: (unit: number) => void;
  /** Hashes an edge of a data set with this day. */
  edge: (unit: number, edge: Edge, date: string) => void;
  /** Forgets what was met. */
  begin: () => void;
  /** Notes that a store has a row with this hash; whether there is one here, which is not in doubt. */
  meet: (hash: string) => boolean;
  /** Whether there is a row that was not met. */
  isLeft: (unit: number) => boolean;
  /** How many of these are entities, and how many edges. */
  countLeft: () => { nodes: number; edges: number };
  /** Whether a row that was read again is the one that was hashed. */
  isSameNode: (unit: number, node: Node) => boolean;
  isSameEdge: (unit: number, edge: Edge, date: string) => boolean;
  /** All of them as plain data. */
  chunks: () => Chunks;
  /** Takes in those of other chunks. */
  take: (others: Chunks) => void;
};

/** Units for which memory is taken at once. */
const CHUNK = 2 ** 12;
const WORDS = 4;
/** Slots for each row when they are looked up by hash. */
const SLOTS = 1.5;
/** What is known of a unit: that it is no row, or an entity in doubt, or another one, or an edge; and that it was met. */
const [NONE, DOUBTFUL, NODE, EDGE, MET] = [0, 1, 2, 3, 4];

type Chunk = { words: Uint32Array; states: Uint8Array };

/** Takes memory for a chunk that is given to another thread without being copied. */
const emptyChunk = (): Chunk => ({
  words: new Uint32Array(new SharedArrayBuffer(CHUNK * WORDS * Uint32Array.BYTES_PER_ELEMENT)),
  states: new Uint8Array(new SharedArrayBuffer(CHUNK)),
});

/** The hashes of units that follow each other, and what is known of each, by their place; undefined where none is. */
export type Chunks = (Chunk | undefined)[];

/** The place of the chunk in which a unit is. */
export const chunkAt = (unit: number): number => Math.floor(unit / CHUNK);

/** No hashes yet, of rows as a store hashes them. */
export const digests = (derived: Derivation, hash: RowHash): Digests => {
  const chunks: Chunks = [];
  const stateOf = (unit: number): number => chunks[chunkAt(unit)]?.states[unit % CHUNK] ?? NONE;
  const chunkOf = (unit: number): Chunk => {
    const place = chunkAt(unit);
    const chunk = chunks[place] ?? emptyChunk();
    chunks[place] = chunk;
    return chunk;
  };
  /** What is known of all units, chunk by chunk. */
  const eachStates = (): Uint8Array[] => chunks.flatMap((chunk) => chunk?.states ?? []);
  const put = (unit: number, hash: string, state: number): void => {
    const { words, states } = chunkOf(unit);
    const at = unit % CHUNK;
    for (let i = 0; i < WORDS; i += 1) words[at * WORDS + i] = wordOf(hash, i);
    states[at] = state;
  };
  const isAt = (unit: number, hash: string): boolean => {
    const words = chunks[chunkAt(unit)]?.words;
    const at = (unit % CHUNK) * WORDS;
    for (let i = 0; i < WORDS; i += 1) if (words?.[at + i] !== wordOf(hash, i)) return false;
    return true;
  };

  /** The units in a table with open addressing, each in the first free slot from that of its hash; none are zeros. */
  const tabled = (): Uint32Array => {
    const size = eachStates().reduce((sum, states) => sum + states.filter((state) => state !== NONE).length, 0);
    const table = new Uint32Array(Math.ceil(size * SLOTS) + 1);
    for (const [place, chunk] of chunks.entries()) {
      if (chunk === undefined) continue;
      const { words, states } = chunk;
      for (let at = 0; at < CHUNK; at += 1) {
        const state = states[at] ?? NONE;
        if (state === NONE || state === DOUBTFUL) continue;
        let slot = (words[at * WORDS] ?? 0) % table.length;
        while (table[slot] !== 0) slot = slot + 1 === table.length ? 0 : slot + 1;
        table[slot] = place * CHUNK + at;
      }
    }
    return table;
  };
  let table: Uint32Array | undefined;

  const hashOfNode = (node: Node): string => hash.node(derived.storedNode(node));
  const hashOfEdge = (edge: Edge, date: string): string => {
    const stored = derived.storedEdge(edge, date);
    return hash.edge(stored, derived.places(stored));
  };

  return {
    node: (unit, node) => put(unit, hashOfNode(node), derived.isSettled(node) ? NODE : DOUBTFUL),
    doubt: (unit) => {
      chunkOf(unit).states[unit % CHUNK] = DOUBTFUL;
    },
    edge: (unit, edge, date) => put(unit, hashOfEdge(edge, date), EDGE),
    begin: () => {
      for (const states of eachStates()) for (const [at, state] of states.entries()) states[at] = state & ~MET;
      table ??= tabled();
    },
    meet: (hash) => {
      if (table === undefined) return false;
      for (let slot = wordOf(hash, 0) % table.length; ; slot = slot + 1 === table.length ? 0 : slot + 1) {
        const unit = table[slot] ?? 0;
        if (unit === 0) return false;
        if (!isAt(unit, hash)) continue;
        const { states } = chunkOf(unit);
        states[unit % CHUNK] = stateOf(unit) | MET;
        return true;
      }
    },
    isLeft: (unit) => {
      const state = stateOf(unit);
      return state !== NONE && (state & MET) === 0;
    },
    countLeft: () => {
      const left = { nodes: 0, edges: 0 };
      for (const states of eachStates()) {
        for (const state of states) {
          left.nodes += Number(state === NODE || state === DOUBTFUL);
          left.edges += Number(state === EDGE);
        }
      }
      return left;
    },
    isSameNode: (unit, node) => stateOf(unit) === DOUBTFUL || isAt(unit, hashOfNode(node)),
    isSameEdge: (unit, edge, date) => isAt(unit, hashOfEdge(edge, date)),
    chunks: () => chunks,
    take: (others) => {
      for (const [place, chunk] of others.entries()) chunks[place] ??= chunk;
    },
  };
};
