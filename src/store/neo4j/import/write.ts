import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { Neo4jError, type QueryResult, type Session, type Transaction } from 'neo4j-driver';
import * as z from 'zod';
import { SummitgraphError } from '../../../model/errors.js';
import { translate } from '../errors.js';
import { type Connection, toParameters } from '../run.js';
import type { Statement } from '../statement.js';

/** What the driver throws while writing, as an error of ours. */
const explained = (error: unknown): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.includes('MemoryPoolOutOfMemory')) {
    return new SummitgraphError(
      'LIMIT_EXCEEDED',
      'The database has too little memory for this in one transaction, and nothing was changed: give it more ' +
        '(server.memory.heap.max_size, dbms.memory.transaction.total.max), or import into an empty database, which is filled in batches.',
      { cause: error },
    );
  }
  if (error.code.startsWith('Neo.DatabaseError.')) {
    return new SummitgraphError(
      'DATABASE_UNAVAILABLE',
      `The database failed to write, so nothing was changed; its disk may be full, and its log says more: ${error.message.split('\n')[0]}`,
      { cause: error },
    );
  }
  return translate(error);
};

/**
 * Milliseconds that the database may take for one answer to an import: a batch, a constraint over all edges, the marker
 * that another import holds. And for which it is waited for where a connection is given back.
 */
const PATIENCE = 600_000;
const SILENCE = 3_000;

/**
 * What comes in time after whatever of it was heard last. A database that hangs keeps its connections alive, so nothing
 * else ends the wait.
 */
const inTime = async <T>(coming: (heard: () => void) => Promise<T>): Promise<T> => {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `The database did not answer the import within ${PATIENCE / 60_000} minutes: another import may hold it (SHOW TRANSACTIONS lists it), or it hangs and has to be started again.`;
    clock = setTimeout(() => reject(new SummitgraphError('TIMEOUT', message)), PATIENCE).unref();
  });
  try {
    return await Promise.race([coming(() => clock?.refresh()), late]);
  } finally {
    clearTimeout(clock);
  }
};

const close = (session: Session): Promise<unknown> =>
  Promise.race([session.close(), sleep(SILENCE, undefined, { ref: false })]);

const inSession = async <T>(
  { driver, database }: Connection,
  mode: 'READ' | 'WRITE',
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  const session = driver.session({ database, defaultAccessMode: neo4j.session[mode] });
  try {
    return await work(session);
  } catch (error) {
    throw explained(error);
  } finally {
    await close(session);
  }
};

/** Runs one writing statement in a transaction of its own. */
export const write = (connection: Connection, cypher: string, params: Record<string, unknown>): Promise<void> =>
  inSession(connection, 'WRITE', async (session) => {
    await inTime(async () => session.run(cypher, toParameters(params)));
  });

/** Runs one small statement in a transaction that is tried again where another one was in its way. */
export const writeAgain = (connection: Connection, cypher: string, params: Record<string, unknown>): Promise<void> =>
  inSession(connection, 'WRITE', async (session) => {
    await inTime(() => session.executeWrite((tx) => tx.run(cypher, toParameters(params))));
  });

/** By this the database lists the transaction among those that run. */
const METADATA = { summitgraph: 'import' };

/** Runs several statements of an import in one transaction: all that they write happens, or none of it. */
export const transaction = <T>(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> =>
  inSession(connection, mode, async (session) => {
    const tx = await inTime(async () => session.beginTransaction(mode === 'WRITE' ? { metadata: METADATA } : {}));
    // Whatever ends it early closes the session, which rolls it back.
    const result = await work(tx);
    await inTime(() => tx.commit());
    return result;
  });

/** Runs a statement in a transaction. */
export const runIn = (tx: Transaction, cypher: string, params: Record<string, unknown>): Promise<QueryResult> =>
  inTime(async () => tx.run(cypher, toParameters(params)));

/** Takes the rows of a statement in a transaction one by one, as the database sends them. */
export const eachRowIn = <P extends z.ZodObject, R extends z.ZodType>(
  tx: Transaction,
  { cypher, row }: Statement<P, R>,
  params: z.input<P>,
  take: (row: z.output<R>) => void,
): Promise<void> =>
  inTime(async (heard) => {
    for await (const record of tx.run(cypher, toParameters(params))) {
      heard();
      take(row.parse(record.toObject()));
    }
  });

/** The first row of a statement in a transaction. */
export const firstIn = async <P extends z.ZodObject, R extends z.ZodType>(
  tx: Transaction,
  { cypher, row }: Statement<P, R>,
  params: z.input<P>,
): Promise<z.output<R> | undefined> => {
  const { records } = await runIn(tx, cypher, params);
  return z.array(row).parse(records.map((record) => record.toObject()))[0];
};
