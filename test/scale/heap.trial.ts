import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const HOLD = fileURLToPath(new URL('hold.ts', import.meta.url));

it.each([
  ['0.3', /cannot hold \d+ entities and \d+ relations: .* Use Neo4j .*=--max-old-space-size=\d+/],
  ['0.02', /^held$/],
])(
  'a heap of 64 MB holds what it can of the synthetic graph times %s, and else refuses clearly',
  async (factor, says) => {
    const child = spawn(process.execPath, ['--max-old-space-size=64', '--import', 'tsx', HOLD, factor]);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(said.trim()).toMatch(says);
  },
);
