import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { jsonLines } from '../src/dataset/write/jsonl.js';
import { edited, synthetic } from '../test/scale/graph.js';

// Writes the synthetic graph to standard output as JSON Lines: `npx tsx scripts/synthetic.ts --factor 10 --edits 10000
// > large.jsonl`.

const { values } = parseArgs({
  options: {
    factor: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    edits: { type: 'string', default: '0' },
  },
});

const graph = synthetic({ factor: Number(values.factor), seed: Number(values.seed) });
await pipeline(Readable.from(jsonLines(edited(graph, Number(values.edits)))), process.stdout);
