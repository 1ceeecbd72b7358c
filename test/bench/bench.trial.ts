import { describe, expect, it } from 'vitest';
import { startEmpty } from '../store/database.js';
import { databaseOfWorker } from '../support/stores.js';
import { sideBySide } from './beside.js';

const database = databaseOfWorker();

describe.skipIf(database === null)('the bench, short', () => {
  startEmpty('neo4j');

  it('each case takes no more round trips and database hits than it may', async () => {
    if (database === null) return;
    const over: string[] = [];
    await sideBySide(database, 0.01, async ({ name, costs: { raw, ours }, most }) => {
      expect(raw.hits, name).toBeGreaterThan(0);
      if (ours.trips > most.trips) over.push(`${name}: ${ours.trips} round trips`);
      if (ours.hits > most.hits * raw.hits) over.push(`${name}: ${ours.hits} hits, by hand ${raw.hits}`);
    });
    expect(over).toEqual([]);
  });
});
