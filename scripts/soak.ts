import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { soaking } from '../test/attacks/soak.js';

// Asks a server of another process, over memory, all questions of schema/operations, feeds, pages and random documents
// through sockets for so many minutes, at most so many a second, and prints its memory after a full collection, each
// minute, and how fast that grows once it is warm. `--minutes 60`, `--rate 20`, `--seed 1`.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const [minutes, rate] = [Number(values.minutes), Number(values.rate)];
const print = (...cells: (string | number)[]) => process.stdout.write(`${cells.join('\t')}\n`);

/** What grows while caches fill is left out: the first part of the time. */
const WARM = 0.4;

const COLUMNS = ['heap', 'committed', 'external', 'buffers', 'malloced', 'kept', 'rss'] as const;
const sample = z.record(z.enum(COLUMNS), z.number());
type Sample = z.output<typeof sample> & { minute: number };

const slope = (samples: readonly Sample[], of: (typeof COLUMNS)[number]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map((one) => one[of]))];
  const squares = samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
  return samples.reduce((sum, one) => sum + (one.minute - x) * (one[of] - y), 0) / squares;
};

const told = async (child: ChildProcess): Promise<unknown> => (await once(child, 'message'))[0];

const child = fork(fileURLToPath(new URL('../test/attacks/soaked.ts', import.meta.url)), {
  execArgv: ['--import', 'tsx', '--expose-gc'],
});
const exited = once(child, 'exit');
const { port } = z.object({ port: z.int() }).parse(await told(child));
const { ask, end } = soaking(port, Number(values.seed));
const samples: Sample[] = [];
print('minute', 'requests', ...COLUMNS.map((name) => `${name} MB`));
const began = performance.now();
let requests = 0;
for (let minute = 1; minute <= minutes; minute += 1) {
  while (performance.now() - began < minute * 60_000) {
    await ask(requests);
    requests += 1;
    const ahead = began + (requests * 1_000) / rate - performance.now();
    if (ahead > 0) await sleep(ahead);
  }
  child.send('measure');
  const sizes = sample.parse(await told(child));
  samples.push({ minute, ...sizes });
  print(minute, requests, ...COLUMNS.map((name) => sizes[name].toFixed(1)));
}
end();
child.disconnect();
const [code] = await exited;
if (code !== 0) throw new Error(`the process that was asked ended with ${code}`);
const warm = samples.filter(({ minute }) => minute > WARM * minutes);
print('MB a minute, warm', '', ...COLUMNS.map((name) => slope(warm, name).toFixed(2)));
