import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads, Store } from '../../src/store/store.js';
import type { Comparison } from './comparison.js';
import { fuzz } from './fuzz.js';
import { withPlainReading } from './oracles.js';
import { shown } from './shown.js';
import { withMemory } from './stores.js';

const SCRIPT = fileURLToPath(new URL('../../scripts/fuzz.ts', import.meta.url));

const run = (...args: string[]) => promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT, ...args]);

describe('npm run fuzz', { concurrent: true }, () => {
  it('compares for a while from a seed on', async () => {
    const { stdout, stderr } = await run('--seconds', '0.1', '--seed', '7', '--store', 'memory');
    expect(stderr).toBe('');
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toBe('seed 7: memory and a plain reading');
    expect(lines.at(-1)).toMatch(/^[1-9]\d*0 answers alike, and no difference$/);
  });
});

/** A store that does not see what is unconfirmed along a relation. */
const broken = (): Store => {
  const store = memoryStore();
  const reads = (signal?: AbortSignal): Reads => {
    const whole = store.reads(signal);
    return {
      ...whole,
      step: async (query, slugs) => {
        const found = await whole.step(query, slugs);
        return new Map(
          [...found].map(([slug, slice]) => [
            slug,
            { ...slice, rows: slice.rows.filter(({ edge }) => edge.status !== 'unconfirmed') },
          ]),
        );
      },
    };
  };
  return { ...store, reads };
};

describe('a store that answers wrongly', () => {
  it.each<[string, Comparison]>([
    ['a plain reading', withPlainReading('broken', broken(), () => undefined)],
    ['another store', withMemory(memoryStore(), 'broken', broken(), () => undefined)],
  ])('is found by %s, in a small graph', async (_, comparison) => {
    const found = await fuzz([comparison], { seed: 1, seconds: 60 }, () => undefined);
    if (found === null) throw new Error('nothing was found');
    const [graph, ...more] = found.graphs;
    expect(more).toEqual([]);
    expect(graph?.edges.map(({ status }) => status)).toEqual(['unconfirmed']);
    expect(graph?.nodes.length).toBeLessThanOrEqual(2);
    const text = await shown(found);
    expect(text).toMatch(new RegExp(`^A difference with seed ${found.seed}\\. Over\\n`));
    expect(text).toContain('broken: ');
  });
});
