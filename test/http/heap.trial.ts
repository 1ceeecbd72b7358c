import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const REQUESTS = fileURLToPath(new URL('requests.ts', import.meta.url));

it.each([
  ['a request that was answered', []],
  ['a client that left', ['leaving']],
])('keeps nothing of %s', { timeout: 120_000 }, async (_, how) => {
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', REQUESTS, '5000', ...how]);
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  const [code] = await once(child, 'close');
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  expect(said).toMatch(/^-?\d+\n$/);
  expect(Number(said)).toBeLessThan(3_000_000);
});
