import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { away } from '../test/faults/away.js';
import { contents, importing, kills } from '../test/faults/kills.js';
import { faults } from '../test/faults/once.js';
import { stopsWell } from '../test/faults/stops.js';
import { chance } from '../test/scale/random.js';
import { startProcess } from '../test/support/neo4j/process.js';

// Kills the importer and the database at random moments while a reader asks, and lets everything else go wrong that
// can, on a Neo4j of its own: `npm run faults -- --times 20 --seed 1`. Filling a disk takes a file system that only
// root can mount. Then the database of a server goes away and comes back, and 10,000 clients leave: `--leavers 10000`.
// Last it stops a server so many times while clients ask: `--stops 100`. With `--times 0 --leavers 0` it does only that.
// One fault is tried alone by its name: `--only "the disk is full"`.

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    stops: { type: 'string', default: '100' },
    leavers: { type: 'string', default: '10000' },
    only: { type: 'string' },
  },
});
const counts = { passed: 0, failed: 0 };
const report = (ok: boolean, line: string): void => {
  counts[ok ? 'passed' : 'failed'] += 1;
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${line}\n`);
};

const overDatabase = async (times: number, leavers: number): Promise<void> => {
  const neo4j = await startProcess(randomUUID(), { heap: '512m' });
  try {
    const wanted = await contents();
    if (values.only === undefined) await kills({ neo4j, wanted, chance: chance(Number(values.seed)), report }, times);
    const { code, stderr } = await importing(neo4j, 'before').ended;
    if (code !== 0) throw new Error(stderr);
    const leaving = away(neo4j, leavers, chance(Number(values.seed)));
    const all = [...leaving, ...faults(neo4j, wanted)].filter(({ name }) => name === (values.only ?? name));
    if (all.length === 0) throw new Error(`there is no fault "${values.only}"`);
    for (const { name, attempt } of all) {
      if (name === 'the disk is full' && process.getuid?.() !== 0) {
        process.stdout.write(`!!! SKIPPED, since only root can mount a small disk: ${name}\n`);
        continue;
      }
      const wrong = await attempt();
      report(wrong.length === 0, [name, ...wrong].join('; '));
    }
  } finally {
    await neo4j.dispose();
  }
};

const [times, leavers] = [Number(values.times), Number(values.leavers)];
const stops = values.only === undefined ? Number(values.stops) : 0;
if (times > 0 || leavers > 0) await overDatabase(times, leavers);
for (let round = 1; round <= stops; round += 1) {
  const wrong = await stopsWell();
  report(wrong.length === 0, [`stopped while clients ask, ${round}`, ...wrong].join('; '));
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
if (counts.failed > 0) process.exitCode = 1;
