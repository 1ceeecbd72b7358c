import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { overBuiltIn } from '../support/built-in.js';
import { ASKED } from '../support/stores.js';

/** Counted by hand in the facts: the rows of the lists, by kind and day. */
const VALUES: [entity: string, of: string, asOf: string, low: number | null, high: number | null][] = [
  ['bletchley-declaration', 'signatory-countries', '2023-11-02', 28, 28],
  ['bletchley-declaration', 'parties', '2023-11-02', 29, 29],
  // New Zealand joined in October 2024.
  ['bletchley-declaration', 'signatory-countries', '2024-10-24', 29, 29],
  ['seoul-declaration', 'signatory-countries', '2024-05-21', 10, 10],
  ['seoul-declaration', 'signatory-organizations', '2024-05-21', 1, 1],
  ['seoul-ministerial-statement', 'signatory-countries', '2024-05-22', 27, 27],
  ['seoul-ministerial-statement', 'signatory-countries', '2024-05-21', 0, 0],
  ['seoul-statement-of-intent', 'parties', '2024-05-21', 11, 11],
  // One of 87 came later, and nobody says which; three more have joined since.
  ['new-delhi-declaration', 'parties', '2026-02-21', 1, 89],
  ['new-delhi-declaration', 'parties', '2026-03-02', 91, 92],
  ['aisi-network', 'members', '2024-11-20', 10, 10],
  ['aisi-network', 'member-countries', '2024-11-20', 9, 9],
  ['frontier-ai-safety-commitments', 'signatory-companies', '2024-05-21', 16, 16],
  ['frontier-ai-safety-commitments', 'companies-with-framework', '2024-12-31', 4, 4],
  ['frontier-ai-safety-commitments', 'share-with-framework', '2024-12-31', 25, 25],
  // Of more than a hundred companies ten are named.
  ['eu-ai-pact', 'signatory-companies', '2026-11-23', 10, null],
  ['seoul-2024', 'months-since', '2024-12-21', 7, 7],
  ['seoul-2024', 'months-since', '2024-12-20', 6, 6],
];

const value = z.object({
  entity: z.object({
    value: z.object({
      asOf: z.string(),
      quantity: z.object({ name: z.string(), derivation: z.string() }),
      derived: z.object({ low: z.number().nullable(), high: z.number().nullable() }),
    }),
  }),
});

describe.each(ASKED)('values of quantities on $name', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', () => {
    const ask = overBuiltIn(open);

    it.each(VALUES)('%s: %s on %s is %s to %s', async (slug, of, asOf, low, high) => {
      const { data, errors } = await ask(
        `query ($slug: String!, $of: String!, $asOf: Date) {
          entity(slug: $slug) { value(of: $of, asOf: $asOf) { asOf quantity { name derivation } derived { low high } } }
        }`,
        { slug, of, asOf },
      );
      expect(errors).toBeUndefined();
      const { entity } = value.parse(data);
      expect([entity.value.quantity.name, entity.value.asOf, entity.value.derived]).toEqual([of, asOf, { low, high }]);
    });

    it('stand beside what sources state, on whatever day', async () => {
      const { data } = await ask(
        `{ declaration(slug: "seoul-ministerial-statement") { value(of: "signatory-countries", asOf: "2024-05-22") {
            claims { words low statedBy { source { slug tier } } } } } }`,
      );
      expect(data).toMatchObject({
        declaration: {
          value: {
            claims: expect.arrayContaining([
              expect.objectContaining({ low: 28, statedBy: { source: { slug: 's-min-28', tier: 'PRESS' } } }),
              expect.objectContaining({
                low: 27,
                statedBy: { source: { slug: 's-airegmap', tier: 'STRUCTURED_SECONDARY' } },
              }),
            ]),
          },
        },
      });
    });

    it('are open where nothing was known yet', async () => {
      const { data } = await ask(
        `{ declaration(slug: "seoul-declaration", knownBy: "2024-05-20") { value(of: "parties") { derived { low high } } } }`,
      );
      expect(data).toEqual({ declaration: { value: { derived: { low: 0, high: null } } } });
    });

    it('are refused where they are asked of something else, or are none', async () => {
      const asked = await ask('{ company(slug: "openai") { value(of: "parties") { asOf } } }');
      expect(asked.errors?.[0]?.message).toBe('of: parties is a quantity of Instrument; openai is a Company.');
      const none = await ask('{ company(slug: "openai") { value(of: "height") { asOf } } }');
      expect(none.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    });

    it('can be derived where the list of quantities says so', async () => {
      const { data } = await ask('{ quantities { name about unit description derivation } }');
      const listed = z.object({
        quantities: z.array(z.object({ name: z.string(), derivation: z.string().nullable() })),
      });
      const { quantities } = listed.parse(data);
      expect(new Set(quantities.map(({ name }) => name)).size).toBe(quantities.length);
      expect(quantities.filter(({ derivation }) => derivation !== null).length).toBeGreaterThanOrEqual(20);
    });
  });
});
