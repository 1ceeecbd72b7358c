import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type * as z from 'zod';
import { SummitgraphError } from '../../model/errors.js';
import { statement } from '../../observed/request.js';
import { isOver, nextTurn } from '../turns.js';
import { isLostConnection, translate } from './errors.js';
import type { Places } from './places.js';
import type { Statement } from './statement.js';
import type { Compiled } from './template.js';

/**
 * A database of a server: what every statement is sent to, the connections that reads may use, how another driver takes
 * the place of a dead one, and the bookmark at which a read last ended, which names the last transaction that it can
 * have seen.
 */
export type Connection = {
  driver: Driver;
  database: string;
  places: Places;
  renew?: (dead: Driver) => void;
  bookmark?: string | null;
};

/** What ends a read, the bookmark that it waits for, and who is told at which one it ended: null where none says. */
export type Asking = {
  signal?: AbortSignal | undefined;
  after?: string | null;
  ended?: (bookmark: string | null) => void;
};

/**
 * How long a read may take in the database, the planning of a statement that it has not seen included, and a little
 * longer here, in case the database no longer answers at all.
 */
const READ_MS = 30_000;
const GRACE_MS = 2_000;

/** How long a database may take to let go of a statement, after which its connections are taken for dead. */
const SILENCE_MS = 3_000;

/** How many rows come at once, which are read at once: the next are asked for when these are there. */
const FETCHED = 100;

/** The driver sends JavaScript numbers as floats; whole ones have to say that they are integers. */
const toParameter = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item)]));
  }
  return value;
};

/** Parameters as the driver takes them. */
export const toParameters = (params: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, toParameter(value)]));

/** Reads a statement's rows in one round trip: an auto-commit transaction, tried twice where the connection is lost. */
const read = async <R extends z.ZodType>(
  connection: Connection,
  { cypher, params }: Compiled,
  row: R,
  { signal, after = null, ended }: Asking,
): Promise<z.output<R>[]> => {
  let bookmark: string | null = null;
  const attempt = async (bookmarks: string[]): Promise<z.output<R>[]> => {
    const { database, places } = connection;
    const giveBack = await places.take(signal);
    const { driver } = connection;
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, bookmarks, fetchSize: FETCHED });
    try {
      const records = await bounded(signal, () =>
        statement(cypher, () => session.run(cypher, toParameters(params), { timeout: neo4j.int(READ_MS) })).then(
          (result) => result.records,
        ),
      );
      [bookmark = null] = session.lastBookmarks();
      connection.bookmark = bookmark;
      // As many answers may come at once as statements run.
      const rows: z.output<R>[] = [];
      for (const record of records) {
        if (isOver()) await nextTurn(signal);
        rows.push(row.parse(record.toObject()));
      }
      return rows;
    } finally {
      leave(session, giveBack, () => connection.renew?.(driver));
    }
  };
  try {
    const rows = await attempt(after === null ? [] : [after]).catch(async (error: unknown) => {
      if (!isLostConnection(error)) throw error;
      // What was away may have come back as another one, which knows nothing of that bookmark.
      const rows = await attempt([]);
      bookmark = null;
      return rows;
    });
    ended?.(bookmark);
    return rows;
  } catch (error) {
    ended?.(null);
    if (signal?.aborted !== true) connection.bookmark = null;
    throw translate(error);
  }
};

/** Closes a session, which ends a statement that still runs; from a database that answers no more that never returns. */
const leave = (session: Session, giveBack: () => void, isDead: () => void): void => {
  const silent = setTimeout(() => {
    isDead();
    giveBack();
  }, SILENCE_MS).unref();
  session
    .close()
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(silent);
      giveBack();
    });
};

/** Ends waiting for a statement when its request ends or its time is up. */
const bounded = async <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
  signal?.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    const give = (error: unknown) => {
      clearTimeout(timer);
      reject(error);
    };
    const timer = setTimeout(
      () => give(new SummitgraphError('TIMEOUT', 'The database did not answer in time; try again or ask for less.')),
      READ_MS + GRACE_MS,
    );
    const aborted = () => give(signal?.reason);
    signal?.addEventListener('abort', aborted, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
      });
  });
};

/**
 * How something is read: the statement that it becomes, null where there is nothing to ask, and the schema of a row.
 */
export type Read<A extends readonly unknown[], R extends z.ZodType> = {
  compile: (...args: A) => Compiled | null;
  row: R;
};

/** Asks for the rows of a read; none where there is nothing to ask. */
export const ask = async <A extends readonly unknown[], R extends z.ZodType>(
  connection: Connection,
  { compile, row }: Read<A, R>,
  args: A,
  asking: Asking,
): Promise<z.output<R>[]> => {
  asking.signal?.throwIfAborted();
  if (isOver()) await nextTurn(asking.signal);
  const compiled = compile(...args);
  return compiled === null ? [] : read(connection, compiled, row, asking);
};

/** Reads the rows of a statement from its file. */
export const readStatement = <P extends z.ZodObject, R extends z.ZodType>(
  connection: Connection,
  { cypher, row }: Statement<P, R>,
  params: z.input<P>,
): Promise<z.output<R>[]> => read(connection, { cypher, params }, row, {});
