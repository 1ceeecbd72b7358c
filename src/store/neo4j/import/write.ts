import neo4j, { Neo4jError, type Session, type Transaction } from 'neo4j-driver';
import { z } from 'zod';
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

const inSession = async (
  { driver, database }: Connection,
  work: (session: Session) => Promise<unknown>,
): Promise<void> => {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    await work(session);
  } catch (error) {
    throw explained(error);
  } finally {
    await session.close();
  }
};

/** Runs one writing statement in a transaction of its own. */
export const write = (connection: Connection, cypher: string, params: Record<string, unknown>): Promise<void> =>
  inSession(connection, (session) => session.run(cypher, toParameters(params)));

/** Runs one small statement in a transaction that is tried again where another one was in its way. */
export const writeAgain = (connection: Connection, cypher: string, params: Record<string, unknown>): Promise<void> =>
  inSession(connection, (session) => session.executeWrite((tx) => tx.run(cypher, toParameters(params))));

/** By this the database lists the transaction among those that run. */
const METADATA = { summitgraph: 'import' };

/** Runs several statements of an import in one transaction: all that they write happens, or none of it. */
export const transaction = async <T>(
  { driver, database }: Connection,
  mode: 'READ' | 'WRITE',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  const session = driver.session({ database, defaultAccessMode: neo4j.session[mode] });
  try {
    const tx = await session.beginTransaction(mode === 'WRITE' ? { metadata: METADATA } : {});
    try {
      const result = await work(tx);
      await tx.commit();
      return result;
    } finally {
      await tx.close();
    }
  } catch (error) {
    throw explained(error);
  } finally {
    await session.close();
  }
};

/** The rows of a statement in a transaction, one by one, as the database sends them. */
export async function* rowsIn<P extends z.ZodObject, R extends z.ZodType>(
  tx: Transaction,
  { cypher, row }: Statement<P, R>,
  params: z.input<P>,
): AsyncGenerator<z.output<R>> {
  for await (const record of tx.run(cypher, toParameters(params))) yield row.parse(record.toObject());
}

/** The first row of a statement in a transaction. */
export const firstIn = async <P extends z.ZodObject, R extends z.ZodType>(
  tx: Transaction,
  { cypher, row }: Statement<P, R>,
  params: z.input<P>,
): Promise<z.output<R> | undefined> => {
  const { records } = await tx.run(cypher, toParameters(params));
  return z.array(row).parse(records.map((record) => record.toObject()))[0];
};
