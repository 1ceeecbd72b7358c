import { isDeepStrictEqual } from 'node:util';
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { synthetic } from '../scale/graph.js';
import type { Neo4jConnection } from '../support/neo4j/connection.js';
import { type Costs, profiling } from '../support/profiling.js';
import { type Ask, dataOf, saidIn } from './asked.js';
import { type Case, casesOf, deepIn, PAGE, PAGES } from './cases.js';
import { createServer, neo4jStore } from './compiled.js';
import { OUTSIDE, posted, rawAsker } from './raw.js';

/** A case with both ways to ask it, and what one request costs in the database. */
export type Beside = Case & {
  asks: { raw: () => Promise<Response>; ours: () => Promise<Response> };
  costs: { raw: Costs; ours: Costs };
};

const end = z.object({ pageInfo: z.object({ endCursor: z.string() }) });
const ends = z.object({ search: end }).or(z.object({ instrument: z.object({ signatories: end }) }));

/** The cursor of the row at which so many are over. */
const cursorAt = async (ask: Ask, page: (which: string) => string, rows: number): Promise<string> => {
  let cursor = '';
  for (let seen = 0; seen < rows; seen += PAGE) {
    const data = ends.parse(await dataOf(await ask(page(`first: ${PAGE}${cursor && `, after: "${cursor}"`}`))));
    cursor = ('search' in data ? data.search : data.instrument.signatories).pageInfo.endCursor;
  }
  return cursor;
};

/**
 * Loads the synthetic graph times a factor into a database and gives each case to `measure`, ready to be asked. Fails
 * where the two ways answer otherwise.
 */
export const sideBySide = async (
  { uri, username, password, database }: Neo4jConnection,
  factor: number,
  measure: (one: Beside) => Promise<void>,
): Promise<void> => {
  const { driver, costsOf } = profiling(
    neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true }),
  );
  const store = neo4jStore(driver, database, uri);
  // What a question costs by its price is not what is asked here.
  const { fetch, stop } = createServer(store, () => undefined, null, Number.MAX_SAFE_INTEGER, OUTSIDE);
  try {
    await store.import(synthetic({ factor }));
    const rawly = rawAsker(driver, database);
    const ask: Ask = (query) => fetch('http://localhost/graphql', posted(query));
    const after = {
      hub: await cursorAt(ask, PAGES.hub, deepIn(factor)),
      search: await cursorAt(ask, PAGES.search, PAGE),
    };
    for (const one of casesOf(factor, after)) {
      const { raw, ours, name, alike } = one;
      const askRaw = rawly(raw);
      const asks = { raw: () => askRaw(`{ answer ${raw.selection} }`), ours: () => ask(ours) };
      const said = [await asks.raw(), await asks.ours()].map(async (response) => saidIn(await dataOf(response)));
      const [byHand = [], byUs = []] = await Promise.all(said);
      const same = alike ? isDeepStrictEqual(byHand, byUs) : byHand.length === byUs.length;
      if (!same) throw new Error(`${name}: ${byHand} by hand, but ours ${byUs}`);
      await measure({ ...one, asks, costs: { raw: await costsOf(asks.raw), ours: await costsOf(asks.ours) } });
    }
  } finally {
    await stop();
  }
};
