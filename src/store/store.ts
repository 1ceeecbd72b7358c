import type { Difference } from '../graph/difference.js';
import type { About, GraphStream } from '../graph/graph.js';
import type { Quality } from '../graph/quality.js';
import type { StoredEdge, StoredNode } from '../graph/stored.js';
import type { RowHash } from '../graph/survey.js';
import { SummitgraphError } from '../model/errors.js';
import type { Kind } from '../model/kinds.js';
import type { RelationName } from '../model/relations.js';
import type { Status } from '../model/status.js';
import type {
  Aggregate,
  Between,
  Candidate,
  Change,
  Changes,
  Edges,
  Group,
  Link,
  Neighborhood,
  Neighbors,
  Ordered,
  Pairing,
  Pairs,
  Passing,
  Paths,
  Search,
  Select,
  Shared,
  Sharing,
  ShortestPaths,
  Slice,
  Step,
  Stepped,
  TimedPaths,
} from './queries.js';

/** What a store says of the data set that it holds. */
export type Dataset = {
  title: string;
  date: string;
  licence: string;
  description: string | null;
  /** A hash of the content alone, equal in every store. */
  version: string;
  nodes: readonly { kind: Kind; count: number }[];
  edges: readonly { relation: RelationName; status: Status; count: number }[];
};

/** What the data set says of itself. */
export const aboutOf = ({ title, date, licence, description }: Dataset): About => ({
  title,
  date,
  licence,
  description,
});

/**
 * The reads of one request. They take many keys and answer by key, so that no field costs a query per row. All may fail
 * with DATABASE_UNAVAILABLE or TIMEOUT.
 */
export type Reads = {
  /**
   * The data set, or null where none was imported: the same object as long as no import came between. Asked after other
   * reads it is that of which all were, or another one.
   */
  dataset(): Promise<Dataset | null>;
  /** How well the data set is supported and dated. Fails with NOT_READY where there is none. */
  quality(): Promise<Quality>;
  /** Nodes by slug; unknown slugs are missing from the answer. */
  nodes(slugs: readonly string[]): Promise<Map<string, StoredNode>>;
  /** Edges by key with both their ends, in view or not; unknown keys are missing from the answer. */
  links(keys: readonly string[]): Promise<Map<string, Link>>;
  select(query: Select): Promise<Ordered<StoredNode>>;
  /** For each slug its slice; a node without edges, or an unknown slug, has an empty one. */
  step(query: Step, slugs: readonly string[]): Promise<Map<string, Stepped>>;
  edges(query: Edges): Promise<Ordered<Link>>;
  /**
   * Most given ones first, then in the default order; a keyset is the number and the place. Unknown slugs join nothing.
   */
  shared(query: Sharing): Promise<Slice<Shared>>;
  /** For each spur, in their order, its shortest paths. */
  shortestPaths(query: ShortestPaths): Promise<Paths[]>;
  timedPaths(query: TimedPaths): Promise<Paths>;
  neighborhood(query: Neighborhood): Promise<Neighbors>;
  between(query: Between): Promise<Slice<StoredEdge>>;
  /** How many edges there are between all nodes of a neighborhood, or all that pass. */
  countBetween(query: Neighborhood | Passing): Promise<number>;
  /** Fails with LIMIT_EXCEEDED where the signatures of the instruments make more pairs than `MAX_PAIRS`. */
  pairs(query: Pairing): Promise<Pairs>;
  /**
   * Groups in their order, and the number of all that meet `having`. Fails with LIMIT_EXCEEDED where these, or all
   * combinations of known keys, are more than `MAX_GROUPS`.
   */
  aggregate(query: Aggregate): Promise<Slice<Group>>;
  changes(query: Changes): Promise<Slice<Change>>;
  /** The entities that a search finds, in no promised order; null where there are more than its limit. */
  search(query: Search): Promise<Candidate[] | null>;
  /**
   * The whole graph as the data gave it, nodes in the order of their slugs, edges in that of their keys, and what is
   * said of it. Fails with NOT_READY where there is none; reading it fails with DATA_CHANGED where an import comes
   * between.
   */
  content(): Promise<{ dataset: Dataset; graph: GraphStream }>;
};

/**
 * Most rows of a difference unless more are allowed: with 1 GB of heap Neo4j takes as many in one transaction, and
 * refuses 50,000.
 */
export const MAX_CHANGES = 25_000;

/** How an import goes about it. */
export type ImportOptions = {
  /** Only finds out what would change. */
  dryRun?: boolean;
  /** Most rows that a difference may add, change and remove; a first import has no bound. Memory has none. */
  maxChanges?: number;
  /** Is told how many rows are done, and of how many: null while that is not known. */
  progress?: (done: number, of: number | null) => void;
};

/** What an import changed, or with `dryRun` would change, and the version that it left. */
export type ImportResult = Difference & { version: string };

/** The error of a database that nothing was imported into. */
export const notReady = (): SummitgraphError =>
  new SummitgraphError('NOT_READY', 'The database holds no data set yet; `npx summitgraph import` fills it.');

/** How many connections to a database reads may use at once, how many do, and how many reads wait for one. */
export type Connections = { most: number; used: number; waiting: number };

/** Where a graph is kept. Both stores answer alike, to the order and the error. */
export type Store = {
  /** Where the data are, for people: `memory`, or the address of the database without credentials. */
  place: string;
  /**
   * The data set as it was last read, if any was, without asking whether it is still there: a request may begin with it
   * where it asks at its end.
   */
  known?: () => Dataset | null;
  /** How connections to a database are used; missing where there is none. */
  connections?: () => Connections;
  /** Reads of one request; aborting the signal stops their work. */
  reads(signal?: AbortSignal): Reads;
  /**
   * Makes a valid graph the content: the whole of it, or on failure nothing. The same again writes nothing. Fails with
   * LIMIT_EXCEEDED where the graph or its difference is larger than the store can take.
   */
  import(graph: GraphStream, options?: ImportOptions): Promise<ImportResult>;
  /**
   * How rows that are to be imported may be hashed, so that those that are there are not read again; null where none
   * are there. Missing where an import replaces the whole.
   */
  hashing?: () => Promise<RowHash | null>;
  close(): Promise<void>;
};
