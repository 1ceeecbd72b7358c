import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';

// Asks a server of a process of its own, over memory, all questions of schema/operations, feeds, tables and random
// documents for so many minutes, and prints its memory after a full collection, again and again, and how fast that
// grows once it is warm. `--minutes 5`, `--seed 1`.

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const print = (...cells: (string | number)[]) => process.stdout.write(`${cells.join('\t')}\n`);

/** What grows while caches fill is left out: the first part of the time. */
const WARM = 0.4;

const sample = z.object({ minutes: z.number(), requests: z.number(), heap: z.number(), rss: z.number() });
type Sample = z.output<typeof sample>;

const slope = (samples: readonly Sample[], of: 'heap' | 'rss'): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(samples.map(({ minutes }) => minutes)), mean(samples.map((one) => one[of]))];
  const squares = samples.reduce((sum, { minutes }) => sum + (minutes - x) ** 2, 0);
  return samples.reduce((sum, one) => sum + (one.minutes - x) * (one[of] - y), 0) / squares;
};

const child = fork(
  fileURLToPath(new URL('../test/attacks/soaked.ts', import.meta.url)),
  [values.minutes, values.seed],
  {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  },
);
const samples: Sample[] = [];
print('minutes', 'requests', 'heap MB', 'RSS MB');
child.on('message', (message) => {
  const { minutes, requests, heap, rss } = sample.parse(message);
  samples.push({ minutes, requests, heap, rss });
  print(minutes.toFixed(1), requests, heap.toFixed(1), rss.toFixed(0));
});
const [code] = await once(child, 'close');
if (code !== 0) throw new Error(`the process that was asked ended with ${code}`);
const warm = samples.filter(({ minutes }) => minutes >= WARM * Number(values.minutes));
print('slope in MB a minute, warm:', `heap ${slope(warm, 'heap').toFixed(2)}`, `RSS ${slope(warm, 'rss').toFixed(2)}`);
