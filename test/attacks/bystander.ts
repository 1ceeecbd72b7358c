import { z } from 'zod';
import { SMALL_QUESTION } from './attack.js';

// Asks a server something small every 20 ms, in a process of its own, until it is told to end; then says how long the
// longest and the one of a hundred took, in milliseconds, and how many were not answered. The first few, which load what
// asks, are not counted.

const EVERY = 20;
const FIRST = 10;
const BODY = JSON.stringify({ query: SMALL_QUESTION });
const base = z.url().parse(process.argv[2]);

const took: number[] = [];
let failed = 0;

const ask = async (): Promise<void> => {
  const began = performance.now();
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${base}/graphql`, { method: 'POST', headers, body: BODY });
    await response.text();
    if (!response.ok) failed += 1;
  } catch {
    failed += 1;
  }
  took.push(performance.now() - began);
};

for (let i = 0; i < FIRST; i += 1) await ask();
took.length = 0;
failed = 0;

const asking: Promise<void>[] = [];
const next = () => asking.push(ask());
const clock = setInterval(next, EVERY);
process.send?.('ready');
// However soon what it stands by is over.
next();
process.once('message', async () => {
  clearInterval(clock);
  await Promise.all(asking);
  took.sort((a, b) => a - b);
  process.send?.({
    worst: took.at(-1) ?? 0,
    p99: took[Math.floor(took.length * 0.99)] ?? 0,
    asked: took.length,
    failed,
  });
  process.disconnect();
});
