import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { during, type Observed } from '../../src/observed/request.js';
import { consistently } from '../../src/questions/consistent.js';
import type { Context } from '../../src/questions/context.js';
import { find } from '../../src/questions/search/find.js';
import type { Store } from '../../src/store/store.js';
import { databaseOfWorker, STORES } from '../support/stores.js';
import { startEmpty, statement } from './database.js';
import { graphOf, node } from './rows.js';

/** Something that is waited for until it is said that it came. */
const pending = () => {
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { settled, settle: () => settle() };
};

const company = (slug: string) => graphOf([node('Company', slug)]);

describe.runIf(databaseOfWorker() !== null)('a request that reads twice', () => {
  startEmpty('neo4j');
  const opened: Store[] = [];
  const open = (): Store => {
    const [store] = STORES.flatMap(({ name, open }) => (name === 'neo4j' ? [open()] : []));
    if (store === undefined) throw new Error('there is no Neo4j for this run');
    opened.push(store);
    return store;
  };
  let [served, other]: [Store?, Store?] = [];
  beforeAll(() => {
    [served, other] = [open(), open()];
  });
  afterAll(() => Promise.all(opened.map((store) => store.close())));

  /** What it sees, how often it looked, and the statements that it cost; between two readings something happens. */
  const asking = async (between: (look: number) => Promise<unknown>) => {
    if (served === undefined) throw new Error('asked before the tests began');
    const observed: Observed = {
      ...{ id: '1', operation: undefined, price: 0, statements: 0, code: undefined },
      ...{ onStatement: [], onPrice: [] },
    };
    let looks = 0;
    const read = async ({ reads }: Context) => [...(await reads.nodes(['a', 'b'])).keys()].join();
    const ask = async (context: Context) => {
      looks += 1;
      const first = await read(context);
      await between(looks);
      return [first, await read(context)];
    };
    const store = served;
    const seen = await during(observed, () => consistently(store, new AbortController(), ask));
    return { seen, looks, statements: observed.statements };
  };
  const nothing = async () => {};
  const bring = async (...slugs: string[]) => {
    for (const slug of slugs) await other?.import(company(slug));
  };

  it('asks for the version only where something was written since it was read', async () => {
    await bring('a');
    // It is read whole, and once more to know of which transaction on it holds.
    expect(await asking(nothing)).toEqual({ seen: ['a', 'a'], looks: 1, statements: 4 });
    expect(await asking(nothing)).toEqual({ seen: ['a', 'a'], looks: 1, statements: 2 });
    await statement('MATCH (d:Dataset) SET d.seen = true');
    expect(await asking(nothing)).toEqual({ seen: ['a', 'a'], looks: 1, statements: 3 });
    expect(await asking(nothing)).toEqual({ seen: ['a', 'a'], looks: 1, statements: 2 });
    await bring('b');
    // What it thought to know is out of date, so it is asked again.
    expect(await asking(nothing)).toMatchObject({ seen: ['b', 'b'], looks: 2 });
    expect(await asking(nothing)).toEqual({ seen: ['b', 'b'], looks: 1, statements: 2 });
  });

  it('is asked again where an import came between, also where the next one brought back what was there', async () => {
    await bring('a');
    await asking(nothing);
    const first = (work: () => Promise<unknown>) => (look: number) => (look === 1 ? work() : nothing());
    expect(await asking(first(() => bring('b', 'a')))).toMatchObject({ seen: ['a', 'a'], looks: 2 });
    expect(await asking(first(() => bring('b')))).toMatchObject({ seen: ['b', 'b'], looks: 2 });
    await expect(asking(() => bring('a', 'b'))).rejects.toMatchObject({ code: 'DATA_CHANGED' });
  });

  it('takes nothing over that another one found which saw two versions', async () => {
    await bring('a');
    await asking(nothing);
    const [began, found] = [pending(), pending()];
    const searching = async (before: () => Promise<unknown>, after: () => Promise<unknown>) => {
      if (served === undefined) throw new Error('asked before the tests began');
      let looks = 0;
      return consistently(served, new AbortController(), async (context) => {
        looks += 1;
        const there = [...(await context.reads.nodes(['a', 'b'])).keys()].join();
        if (looks === 1) await before();
        const { hits } = await find('b', ['Company'], context);
        if (looks === 1) await after();
        return [there, hits.map(({ slug }) => slug).join()];
      });
    };
    const later = searching(async () => {
      began.settle();
      await found.settled;
    }, nothing);
    const mixed = searching(
      async () => {
        await began.settled;
        await bring('b');
      },
      async () => {
        found.settle();
        await later;
      },
    );
    expect(await Promise.all([later, mixed])).toEqual([
      ['b', 'b'],
      ['b', 'b'],
    ]);
  });
});
