import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { underAttack } from './attacked.js';
import { EXPENSIVE } from './expensive.js';
import { filling } from './memory.js';
import { PERMITTED } from './permitted.js';
import { takenBy } from './prices.js';

/** Each theme shorter than `npm run attacks` has it, with its heap in megabytes. What takes time is not asserted here. */
const SHORT = { expensive: [EXPENSIVE, 256], permitted: [PERMITTED, 512], memory: [filling(60), 256] } as const;

describe.each(Object.entries(SHORT))('a server that is attacked: %s', (_, [attacks, heap]) => {
  let server: Awaited<ReturnType<typeof underAttack>>;
  beforeAll(async () => {
    server = await underAttack({}, heap);
  });
  afterAll(() => server.stop());

  it.each(attacks)('$name', { timeout: 240_000 }, async (attack) => {
    const { answers, requests, faults, bystander } = await server.suffer({ ...attack, gentle: false });
    expect(faults).toEqual([]);
    expect(requests).toBe(Object.values(answers).reduce((sum, count) => sum + count, 0));
    expect(bystander.asked).toBeGreaterThan(0);
  });
});

it('asks random documents that are answered and priced', { timeout: 240_000 }, async () => {
  const taken = await takenBy(100, 1);
  expect(taken.length).toBeGreaterThan(100);
  for (const { name, price } of taken) expect({ name, priced: price > 0 }).toEqual({ name, priced: true });
});
