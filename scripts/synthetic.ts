import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { edited, synthetic } from '../test/scale/graph.js';
import { linesOf } from '../test/scale/lines.js';

// Writes the synthetic graph to standard output as JSON Lines: `npx tsx scripts/synthetic.ts --factor 10 --edits 10000 > large.jsonl`.

const { values } = parseArgs({
  options: {
    factor: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    edits: { type: 'string', default: '0' },
  },
});

/** Lines as chunks that are worth a write. */
async function* chunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

const graph = synthetic({ factor: Number(values.factor), seed: Number(values.seed) });
await pipeline(Readable.from(chunks(linesOf(edited(graph, Number(values.edits))))), process.stdout);
