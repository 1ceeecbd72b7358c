import { createSchema, createYoga } from 'graphql-yoga';
import type { Driver } from 'neo4j-driver';
import { REQUEST_TIMEOUT } from '../../src/http/flight/time.js';
import type { Ask } from './asked.js';

/** How our servers are seen here: nothing is answered from what was kept of an equal question. */
export const OUTSIDE = { timeout: REQUEST_TIMEOUT, answerCache: 0 };

/** What every statement answers with: rows, which may hold rows. */
const typeDefs = `
  type Query { answer: [Row!]! }
  type Row { slug: String name: String key: String status: String score: Float total: Int country: Row rows: [Row!] }
`;

/** A statement with its parameters. */
export type Statement = { cypher: string; params: Record<string, string | number> };

/** Asks statements written by hand, one a request, behind a Yoga that does nothing else. */
export const rawAsker = (driver: Driver, database: string): ((statement: Statement) => Ask) => {
  const answer = async (_: unknown, __: object, { cypher, params }: Statement): Promise<unknown[]> => {
    const session = driver.session({ database, defaultAccessMode: 'READ' });
    try {
      const { records } = await session.run(cypher, params);
      return records.map((record): unknown => record.get('row'));
    } finally {
      await session.close();
    }
  };
  const schema = createSchema<Statement>({ typeDefs, resolvers: { Query: { answer } } });
  return (statement) => {
    const yoga = createYoga<object, Statement>({ schema, context: statement, logging: false, graphiql: false });
    return (query) => Promise.resolve(yoga.fetch('http://localhost/graphql', posted(query)));
  };
};

/** A question by POST. */
export const posted = (query: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
