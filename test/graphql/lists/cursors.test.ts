import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { overBuiltIn } from '../../support/built-in.js';
import { ASKED } from '../../support/stores.js';

/** Lists of every sort, each asked from a place on. */
const LISTS = [
  'companies(first: 1, after: $after)',
  'companies(first: 1, after: $after, orderBy: [{ field: SIGNED, direction: DESC }])',
  'companies(first: 1, after: $after, orderBy: [{ field: STATUS }, { field: NAME }])',
  'sources(first: 1, after: $after, orderBy: [{ field: TIER }, { field: PUBLISHED, direction: DESC }])',
  'signatures(first: 1, after: $after, orderBy: [{ field: SIGNED_ON }, { field: INSTRUMENT }])',
  'search(text: "safety", first: 1, after: $after)',
  'changes(from: "2023-01-01", to: "2026-01-01", first: 1, after: $after)',
  'coSignatures(first: 1, after: $after)',
  'whoSigned(allOf: [{ summit: "seoul-2024" }], first: 1, after: $after)',
  'common(of: ["openai", "anthropic"], first: 1, after: $after)',
  'gapMatrix(kind: COMPANY, first: 1, after: $after)',
];

const page = z.object({ list: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) });
const key = z.tuple([z.string()], z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** One value of each type that JSON has. */
const VALUES = ['', 'x', 7, -1.5, true, null, [], {}, ['x'], { x: 1 }];
const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

const cursorOf = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe.each(ASKED)('a cursor on $name', ({ available, open }) => {
  describe.runIf(available)('that was forged', () => {
    const ask = overBuiltIn(open);

    it.each(LISTS)('is refused wherever a part is of another type or missing: %s', async (list) => {
      const query = `query ($after: String) { list: ${list} { pageInfo { endCursor } } }`;
      const answer = await ask(query);
      const { endCursor } = page.parse(answer.data).list.pageInfo;
      const parts: unknown[] = key.parse(JSON.parse(Buffer.from(endCursor, 'base64url').toString()));
      const forged = [
        ...parts.flatMap((part, i) =>
          VALUES.filter((value) => typeOf(value) !== typeOf(part)).map((value) => parts.with(i, value)),
        ),
        ...parts.map((_, i) => parts.toSpliced(i, 1)),
        [...parts, 'x'],
        [],
        {},
        'x',
        null,
      ];
      for (const parts of forged) {
        const { errors } = await ask(query, { after: cursorOf(parts) });
        expect([errors?.length, errors?.[0]?.extensions?.code], JSON.stringify(parts)).toEqual([1, 'BAD_CURSOR']);
      }
      expect((await ask(query, { after: endCursor })).errors).toBeUndefined();
    });
  });
});
