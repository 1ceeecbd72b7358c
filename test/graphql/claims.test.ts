import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { factsExist } from '../expected/facts.js';
import { pageClaims, tables } from '../expected/stated.js';
import { overBuiltIn } from '../support/built-in.js';
import { ASKED } from '../support/stores.js';

const ids = z.array(z.string());
const cell = z.object({ words: z.string(), claims: z.array(z.unknown()) });
const answeredTables = z.object({
  source: z.object({
    tables: z.array(
      z.object({
        title: z.string(),
        columns: ids,
        rows: z.array(z.object({ label: z.string(), cells: z.array(cell) })),
      }),
    ),
  }),
});

const answeredClaims = z.object({
  claims: z.object({
    nodes: z.array(
      z.object({
        aliases: ids,
        statedBy: z.object({ source: z.object({ slug: z.string() }) }),
        about: z.object({ totalCount: z.int() }),
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
  }),
});

describe.each(ASKED)('claims on $name', ({ available, open }) => {
  describe.skipIf(!available || !factsExist())('of the page', () => {
    const ask = overBuiltIn(open);

    it('stand in its tables as they stood, every cell with what it says', async () => {
      const { data } = await ask(
        '{ source(slug: "s-seed") { tables { title columns rows { label cells { words claims { slug } } } } } }',
      );
      const answered = answeredTables.parse(data).source.tables;
      const words = answered.map(({ title, columns, rows }) => ({
        title,
        columns,
        rows: rows.map(({ cells }) => cells.map((one) => one.words)),
      }));
      expect(words).toEqual(tables().map(({ title, columns, rows }) => ({ title, columns, rows })));
      const rows = answered.flatMap((table) => table.rows);
      expect(rows.filter(({ label, cells }) => label !== cells[0]?.words)).toEqual([]);
      expect(rows.flatMap(({ cells }) => cells).filter(({ claims }) => claims.length === 0)).toEqual([]);
    });

    it('are all there, each about something', async () => {
      const found = new Set<string>();
      let after: string | null = null;
      do {
        const { data } = await ask(
          `query ($after: String) {
            claims(first: 100, after: $after, where: { statedBy: { slug: { eq: "s-seed" } } }) {
              nodes { aliases statedBy { source { slug } } about { totalCount } }
              pageInfo { hasNextPage endCursor }
            }
          }`,
          { after },
        );
        const { nodes, pageInfo } = answeredClaims.parse(data).claims;
        expect(nodes.filter(({ about }) => about.totalCount === 0)).toEqual([]);
        for (const { aliases } of nodes) for (const alias of aliases) found.add(alias);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect([...found].sort()).toEqual(pageClaims().map(({ id }) => id));
    });
  });
});
