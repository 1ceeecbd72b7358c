import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { memoryStore } from '../../src/store/memory/store.js';
import { graphOf, node } from '../store/rows.js';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { seed } from '../support/random.js';
import { builtInGraph } from '../support/stores.js';

const require = createRequire(import.meta.url);
/** What reads BibTeX and CSL-JSON: another program's reader. */
const { Cite }: { Cite: new (text: string) => { data: unknown[] } } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');

const read = (text: string): unknown => {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  return data[0];
};

/** Titles that end a field, an entry or a line early, or that TeX reads as something else. */
const HOSTILE = [
  'Brace } and { open',
  '}',
  'ends with \\',
  '\\end{document} \\input{x}',
  'A & B, 100 % of $5 #1 a_b ~ x^2',
  'Ünïcode 日本 😀 – “quotes” “',
  '<i>html</i> & <b>',
  'a@misc{b, "quoted" = {c}}',
  "a -- b --- c ``d'' e",
  'NIST AI RMF of the U.S.A.',
];

const SOURCES =
  '{ sources(first: 100) { nodes { slug bibtex: cite(format: BIBTEX) csl: cite(format: CSL_JSON) text: cite } } }';
const cited = z.object({
  sources: z.object({
    nodes: z.array(z.object({ slug: z.string(), bibtex: z.string(), csl: z.string(), text: z.string() })),
  }),
});

/** How sources are cited, by slug. */
const cite = async (
  sources: readonly { slug: string; name: string; publisher?: string; published?: string; url?: string }[],
) => {
  const store = memoryStore();
  await store.import(graphOf(sources.map(({ slug, ...fields }) => node('Source', slug, fields))));
  const { data } = await asker(store)(SOURCES);
  return cited.parse(data).sources.nodes;
};

describe('a citation', () => {
  const named = z.object({ title: z.string(), publisher: z.string() });
  const survives = async (titles: readonly string[]): Promise<void> => {
    const names = new Map(titles.map((name, i) => [`s-${i}`, name]));
    const all = await cite([...names].map(([slug, name]) => ({ slug, name, publisher: name })));
    expect(all).toHaveLength(titles.length);
    for (const { slug, bibtex, csl, text } of all) {
      const name = names.get(slug) ?? '';
      expect(named.parse(read(bibtex)), bibtex).toEqual({ title: name, publisher: name });
      expect(read(bibtex)).toMatchObject({ id: slug });
      expect(named.parse(z.array(z.unknown()).parse(JSON.parse(csl))[0])).toEqual({ title: name, publisher: name });
      expect(text.startsWith(name)).toBe(true);
    }
  };

  it('is read by another program as what it says, whatever the title', async () => {
    await survives(HOSTILE);
    const letters = fc.constantFrom(...'\\{}%$#_~^&"\'`-@=,<>é日 a');
    const title = fc
      .array(letters, { minLength: 1, maxLength: 20 })
      .map((some) => `x${some.join('').replaceAll(/ +/g, ' ')}x`);
    await survives([...new Set(fc.sample(title, { seed, numRuns: 90 }))]);
  });

  it('stays on its lines', async () => {
    const [one] = await cite([{ slug: 's-one', name: 'a\n}\n\n@misc{b,\u2028c\td', publisher: 'p\r\nq' }]);
    expect(named.parse(read(one?.bibtex ?? ''))).toEqual({ title: 'a } @misc{b, c d', publisher: 'p q' });
    expect(one?.text).toBe('a } @misc{b, c d. p q.');
  });

  it('says when it was published as far as is known', async () => {
    const dates = { day: '2024-05-21', month: '2024-05', year: '2024', months: '2024-05/2024-07', years: '2024/2025' };
    const all = await cite(
      Object.entries(dates).map(([slug, published]) => ({
        slug,
        name: slug,
        published,
        url: 'https://a.example/x_y?a=1&b=%20#c',
      })),
    );
    const issued = z.object({ issued: z.object({ 'date-parts': z.array(z.array(z.number())) }), URL: z.string() });
    const told = all.map(({ slug, csl, bibtex, text }) => ({
      slug,
      parts: issued.parse(z.array(z.unknown()).parse(JSON.parse(csl))[0]).issued['date-parts'],
      url: issued.pick({ URL: true }).parse(read(bibtex)).URL,
      lines: bibtex
        .split('\n')
        .filter((line) => /^ {2}(year|month|day) /.test(line))
        .map((line) => line.trim().replace(/,$/, '')),
      text: text.replace(/^.*, (.*)\. https.*$/, '$1'),
    }));
    const url = 'https://a.example/x_y?a=1&b=%20#c';
    expect(told).toEqual([
      {
        slug: 'day',
        url,
        parts: [[2024, 5, 21]],
        lines: ['year = {2024}', 'month = may', 'day = {21}'],
        text: '2024-05-21',
      },
      { slug: 'month', url, parts: [[2024, 5]], lines: ['year = {2024}', 'month = may'], text: '2024-05' },
      {
        slug: 'months',
        url,
        parts: [
          [2024, 5],
          [2024, 7],
        ],
        lines: ['year = {2024}'],
        text: '2024-05 to 2024-07',
      },
      { slug: 'year', url, parts: [[2024]], lines: ['year = {2024}'], text: '2024' },
      { slug: 'years', url, parts: [[2024], [2025]], lines: ['year = {2024--2025}'], text: '2024 to 2025' },
    ]);
  });
});

describe('citations of the built-in data', () => {
  const ask = overBuiltIn(memoryStore);

  it('are read with title, publisher and address of the rows', async () => {
    const rows = (await builtInGraph()).nodes.flatMap((row) => (row.kind === 'Source' ? [row] : [])).slice(0, 100);
    const slugs = rows.map(({ slug }) => slug);
    const QUERY = SOURCES.replace(
      '{ sources(first: 100)',
      'query ($slugs: [String!]) { sources(first: 100, where: { slug: { in: $slugs } })',
    );
    const { nodes } = cited.parse((await ask(QUERY, { slugs })).data).sources;
    expect(nodes).toHaveLength(100);
    for (const { slug, bibtex, csl } of nodes) {
      const row = rows.find((one) => one.slug === slug);
      const says = { id: slug, title: row?.name, publisher: row?.publisher, ...(row?.url ? { URL: row.url } : {}) };
      expect(read(bibtex)).toMatchObject(says);
      expect(read(csl)).toMatchObject({ ...says, type: row?.url ? 'webpage' : 'document' });
    }
  });

  it('name the version of the data', async () => {
    const { data } = await ask(
      '{ dataset { version title date bibtex: cite(format: BIBTEX) csl: cite(format: CSL_JSON) text: cite } }',
    );
    const { dataset } = z
      .object({ dataset: z.record(z.enum(['version', 'title', 'date', 'bibtex', 'csl', 'text']), z.string()) })
      .parse(data);
    const { version, title, date, bibtex, csl, text } = dataset;
    expect(read(csl)).toMatchObject({ type: 'dataset', title, version });
    expect(read(bibtex)).toMatchObject({ title, note: expect.stringContaining(version) });
    expect(text).toBe(`${title}. ${date}. Version ${version}. Licence: CC-BY-4.0.`);
  });
});

describe('CITATION.cff', () => {
  const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

  it('is as its schema wants it, and of the version of the package that it is in', () => {
    const file: unknown = parse(textOf('CITATION.cff'));
    const valid = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(textOf('test/feeds/schemas/cff-1.2.0.json')),
    );
    expect([valid(file), valid.errors]).toEqual([true, null]);
    expect(valid({ ...Object(file), version: [] })).toBe(false);
    const { name, ...same } = z
      .object({ name: z.string(), version: z.string(), license: z.string(), files: z.array(z.string()) })
      .parse(JSON.parse(textOf('package.json')));
    const said = z.object({ title: z.string(), version: z.string(), license: z.string() }).parse(file);
    expect(said).toEqual({ title: expect.any(String), version: same.version, license: same.license });
    expect(said.title.toLowerCase()).toBe(name);
    expect(same.files).toContain('CITATION.cff');
  });
});
