import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { SummitgraphError } from '../../model/errors.js';
import { KINDS } from '../../model/kinds.js';
import { RELATIONS } from '../../model/relations.js';
import { STATUSES } from '../../model/status.js';
import type { Dataset } from '../store.js';
import { requireCurrent } from './form.js';
import { READS } from './reads.js';
import { type Asking, ask, type Connection } from './run.js';

const json = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
const count = z.int();
const row = z.object({
  title: z.string(),
  date: z.string(),
  licence: z.string(),
  description: z.string().nullable(),
  version: z.string(),
  nodes: json(z.array(z.object({ kind: z.enum(KINDS), count }))),
  edges: json(z.array(z.object({ relation: z.enum(RELATIONS), status: z.enum(STATUSES), count }))),
});

/** Milliseconds between two looks at a commit, and for which a reader waits for it at most. */
const PAUSE = 20;
const PATIENCE = 30_000;

/**
 * What the marker says once no import commits: Neo4j shows others the rows of a commit one by one, so a version that
 * was read meanwhile would say nothing of the rows. An import that ended before it could say so holds nobody up.
 */
const settled = async (connection: Connection, marker: typeof READS.version, asking: Asking) => {
  const read = async () => (await ask(connection, marker, [{}], asking))[0];
  const end = performance.now() + PATIENCE;
  for (let found = await read(); ; found = await read()) {
    if (found?.committing !== true) return found;
    const [state] = await ask(connection, READS.importing, [{}], asking);
    if (state?.importing !== true) return read();
    if (performance.now() > end) {
      throw new SummitgraphError('TIMEOUT', 'An import is being committed and takes long; ask again.');
    }
    await sleep(PAUSE);
    asking.signal?.throwIfAborted();
  }
};

/** What tells one content of a database from another: its version, and which import brought it. */
type Mark = Pick<z.output<typeof READS.version.row>, 'version' | 'import'>;

/** What a database says of its data set, which is read whole only where an import came since it was. */
export type Known = {
  /** The data set as it was last read, without asking; null where none was, or where no import is told from others. */
  last: () => Dataset | null;
  /** The data set of which all was that reads saw which ended at these bookmarks; null where that is not known. */
  at: (bookmarks: ReadonlySet<string | null>) => Dataset | null;
  /**
   * Reads the data set, the same object as long as no import came between; null where there is none. Fails with
   * NOT_READY where it is stored in another form, or for another model.
   */
  read: (signal: AbortSignal | undefined) => Promise<Dataset | null>;
};

/** What is known of the data set of a database, from one request to the next. */
export const knowing = (connection: Connection): Known => {
  let known: { dataset: Dataset; mark: Mark; bookmark: string | null } | null = null;
  /** What the marker says, and the bookmark at which it does: null where a transaction may have come meanwhile. */
  const look = async (marker: typeof READS.version, signal: AbortSignal | undefined) => {
    const after = connection.bookmark ?? null;
    const bookmarks: (string | null)[] = [];
    const found = await settled(connection, marker, { signal, after, ended: (at) => bookmarks.push(at) });
    if (found !== undefined) requireCurrent(found);
    return { found, bookmark: bookmarks.at(-1) === after ? after : null };
  };
  /** The data set that is known already, if the marker is still that of it. */
  const same = ({ found, bookmark }: Awaited<ReturnType<typeof look>>): Dataset | null => {
    if (known === null || known.mark.version !== found?.version || known.mark.import !== found.import) return null;
    known.bookmark = bookmark ?? known.bookmark;
    return known.dataset;
  };
  return {
    last: () => (known === null || known.mark.import === null ? null : known.dataset),

    at: (bookmarks) => {
      const { dataset = null, bookmark = null } = known ?? {};
      return bookmark !== null && bookmarks.size === 1 && bookmarks.has(bookmark) ? dataset : null;
    },

    read: async (signal) => {
      const still = known === null ? null : same(await look(READS.version, signal));
      if (still !== null) return still;
      const whole = await look(READS.dataset, signal);
      if (whole.found === undefined) {
        known = null;
        return null;
      }
      const { version, import: by } = whole.found;
      // Other requests may have read it meanwhile.
      const met = same(whole);
      if (met !== null) return met;
      known = { dataset: row.parse(whole.found), mark: { version, import: by }, bookmark: whole.bookmark };
      return known.dataset;
    },
  };
};
