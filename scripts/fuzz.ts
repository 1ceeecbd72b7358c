import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { memoryStore } from '../src/store/memory/store.js';
import { openNeo4j } from '../src/store/neo4j/store.js';
import { fuzz } from '../test/fuzz/fuzz.js';
import { withPlainReading } from '../test/fuzz/oracles.js';
import { shown } from '../test/fuzz/shown.js';
import { withMemory } from '../test/fuzz/stores.js';
import { provideNeo4j } from '../test/support/neo4j/provide.js';

const HELP = `Compares what the stores answer over random graphs with a plain reading of these, and with each other.

Usage: npm run fuzz -- [--seconds N] [--seed N] [--store memory|neo4j]

  --seconds  how long; 60 by default. What was begun is brought to its end.
  --seed     the seed of the first graph, of which each further one has the next; a new one by default
  --store    one store alone. Without this it is both, or memory alone where there is no Neo4j.

The first difference is printed as a small graph, what was asked of it and the answers. Its seed finds it again.

Exit codes: 0 no difference, 1 a difference, 2 bad usage, or no Neo4j where one is asked for
`;

const options = z.object({
  help: z.boolean().default(false),
  seconds: z.coerce.number().positive().default(60),
  seed: z.coerce
    .number()
    .int()
    .default(randomInt(2 ** 24)),
  store: z.enum(['memory', 'neo4j']).optional(),
});

const readOptions = () => {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' }, seconds: text, seed: text, store: text },
    });
    return options.parse(values);
  } catch (error) {
    const says = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    process.stderr.write(`${says}\n\n${HELP}`);
    return null;
  }
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const run = async ({ seconds, seed, store }: z.output<typeof options>): Promise<number> => {
  const provision = store === 'memory' ? null : await provideNeo4j(1);
  if (provision === null && store === 'neo4j') return 2;
  const memory = memoryStore();
  const [connection] = provision?.connections ?? [];
  const neo4j = connection === undefined ? null : openNeo4j(connection);
  try {
    let compared = 0;
    const count = (by = 1): void => {
      compared += by;
    };
    const comparisons = [
      ...(store === 'neo4j' ? [] : [withPlainReading('memory', memory, () => count())]),
      ...(neo4j === null ? [] : [withPlainReading('neo4j', neo4j, () => count())]),
      ...(neo4j === null ? [] : [withMemory(memory, 'neo4j', neo4j, (what, by) => count(what === 'answers' ? by : 0))]),
    ];
    print(`seed ${seed}: ${comparisons.map(({ name }) => name).join('; ')}`);
    const found = await fuzz(comparisons, { seed, seconds }, (after, graphs) =>
      print(`${after} s: ${graphs} graphs, ${compared} answers alike`),
    );
    print(found === null ? `${compared} answers alike, and no difference` : await shown(found));
    return found === null ? 0 : 1;
  } finally {
    await neo4j?.close();
    await provision?.release();
  }
};

const asked = readOptions();
if (asked?.help === true) process.stdout.write(HELP);
else process.exitCode = asked === null ? 2 : await run(asked);
