import { performance } from 'node:perf_hooks';
import { type GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { schema } from '../../src/graphql/schema.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { documentOf, randomOf } from '../attacks/generated.js';

const refusal = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      locations: z.array(z.object({ line: z.number(), column: z.number() })).optional(),
    }),
  ),
});

const random = randomOf(14);

const among = (texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] ?? '';

/** What makes a document wrong where it replaces a word of it. */
const WRONG = ['nme', 'slug', 'nodes', '$no', '...nothing', '... on Company { parent }', '__typename @skip', '"text"'];

/** A long document of several questions, in which so many words are others. */
const wrongDocument = (faults: number): string => {
  const questions = Array.from({ length: 6 }, (_, i) =>
    documentOf(random, new Map())
      .slice(1, -1)
      .replace(/q(\d):/g, `q${i}$1:`),
  ).join('\n');
  const words = `query ($unused: String) { ${questions} }\nfragment idle on Company { name ...idle }`.split(' ');
  const replaced = words.flatMap((word, i) => (/^[a-z]\w*$/.test(word) ? [i] : []));
  for (let i = 0; i < faults; i += 1) words[replaced[Math.floor(random() * replaced.length)] ?? 0] = among(WRONG);
  return words.join(' ');
};

const parses = (text: string): boolean => {
  try {
    return parse(text, { maxTokens: 2_000 }).kind === 'Document';
  } catch {
    return false;
  }
};

const told = ({ message, locations }: GraphQLError) => ({ message, ...(locations ? { locations } : {}) });

describe('a long document', () => {
  const { fetch, stop } = createServer(memoryStore(), () => undefined);
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    return refusal.parse(await (await fetch('http://localhost/graphql', { method: 'POST', headers, body })).json());
  };

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is validated in turns with others, and has the errors that it has at once', async () => {
    // A clock by which everything takes long.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 100;
      return now;
    });
    const many = `{ ${'__typename nme '.repeat(300)} }`;
    // More to compare than a rule compares, at the first selection.
    const alike = `{ ${'__typename '.repeat(1_900)} }`;
    const drawn = Array.from({ length: 60 }, (_, i) => wrongDocument(1 + (i % 15)));
    const documents = [many, alike, ...drawn].filter((text) => text.length > 2_000 && parses(text));
    expect(documents.length).toBeGreaterThan(5);
    expect(documents).toContain(alike);
    for (const query of documents) {
      let turns = 0;
      let isAnswered = false;
      const others = (): void => {
        turns += 1;
        if (!isAnswered) setImmediate(others);
      };
      setImmediate(others);
      const { errors } = await ask(query);
      isAnswered = true;
      expect(errors).toEqual(validate(schema, parse(query), specifiedRules).map(told));
      expect(turns).toBeGreaterThan(query === alike ? 2 : 200);
    }
    await stop();
  });
});
