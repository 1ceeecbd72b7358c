import neo4j, { type Transaction } from 'neo4j-driver';
import { translate } from './errors.js';
import { type Connection, toParameters } from './run.js';

/** Runs one writing statement in a transaction of its own. */
export const write = async (
  { driver, database }: Connection,
  cypher: string,
  params: Record<string, unknown>,
): Promise<void> => {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    await session.run(cypher, toParameters(params));
  } catch (error) {
    throw translate(error);
  } finally {
    await session.close();
  }
};

/** Runs several writing statements in one transaction: all of them happen, or none. */
export const transaction = async <T>(
  { driver, database }: Connection,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    const tx = await session.beginTransaction();
    try {
      const result = await work(tx);
      await tx.commit();
      return result;
    } finally {
      await tx.close();
    }
  } catch (error) {
    throw translate(error);
  } finally {
    await session.close();
  }
};
