import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.js';
import { inTurn } from '../test/bench/asked.js';
import { sideBySide } from '../test/bench/beside.js';
import { embedded } from '../test/bench/embedded.js';
import { startNeo4j } from '../test/support/neo4j/provide.js';

// Asks ours beside statements written by hand, in turn, on the synthetic graph: `--factor 1` is 40,000 companies,
// 400,000 signatures and a hub of 30,000; unless said otherwise it is a tenth. Neo4j is the one at NEO4J_URI, which
// must be empty, else one of its own. Then asks the memory store beside a Yoga that answers a constant. `--only neo4j`
// and `--only memory` ask one of both.

const { values } = parseArgs({
  options: {
    factor: { type: 'string', default: '0.1' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});
const [factor, rounds, requests] = [Number(values.factor), Number(values.rounds), Number(values.requests)];
const print = (...cells: (string | number)[]) => process.stdout.write(`${cells.join('\t')}\n`);
const load = () => loadavg()[0]?.toFixed(1) ?? '';

const beside = async (): Promise<void> => {
  const named = readConfig(process.env).neo4j;
  const own = named === null ? await startNeo4j({ heap: '1g', lasting: true }) : null;
  const connection = named ?? own;
  if (connection === null) throw new Error('there is no Neo4j');
  print(
    'case',
    'raw ms',
    'ours ÷ raw',
    'raw CPU ms',
    'ours CPU ms',
    'hits raw',
    'hits ours',
    'trips raw',
    'trips ours',
    'load',
  );
  try {
    await sideBySide(connection, factor, async ({ name, asks, costs }) => {
      const [raw, ours] = await inTurn([asks.raw, asks.ours], { rounds, requests });
      const times = [raw.ms.toFixed(1), (ours.ms / raw.ms).toFixed(2), raw.cpu.toFixed(1), ours.cpu.toFixed(1)];
      print(name, ...times, costs.raw.hits, costs.ours.hits, costs.raw.trips, costs.ours.trips, load());
    });
  } finally {
    await own?.dispose();
  }
};

if (values.only !== 'memory') await beside();
if (values.only !== 'neo4j') {
  print('');
  print('memory ÷ bare Yoga, requests a second', 'connections', 'by clock', 'by CPU', 'CPU ms', 'load');
  for (const { name, connections, byClock, byCpu, cpuMs } of await embedded(rounds)) {
    print(name, connections, byClock.toFixed(2), byCpu.toFixed(2), cpuMs.toFixed(2), load());
  }
}
