import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.js';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { recording } from '../support/recorder.js';
import { ASKED, builtInGraph } from '../support/stores.js';

const signed = (slug: string) => `{ signed: { some: { node: { slug: { eq: "${slug}" } } } } }`;

/** Questions, and where which slugs of them name nothing and what is nearest. */
const HINTS: [
  title: string,
  query: string,
  hints: [path: string, argument: string, slug: string, nearest: string | null][],
][] = [
  ['a root', '{ company(slug: "antropic") { name } }', [['company', 'slug', 'antropic', 'anthropic']]],
  [
    'a root of another kind, by its alias',
    '{ home: company(slug: "south-korea") { name } }',
    [['home', 'slug', 'south-korea', null]],
  ],
  [
    'a filter over a relation',
    `{ companies(where: ${signed('frontier-ai-safety-commitment')}) { totalCount } }`,
    [['companies', 'where', 'frontier-ai-safety-commitment', 'frontier-ai-safety-commitments']],
  ],
  [
    'each part of a filter, known ones aside',
    `{ companies(where: { OR: [{ slug: { in: ["opnai", "openai"] } }, { NOT: { slug: { ne: "mistral" } } }], headquarters: { slug: { eq: "france" } } }) { totalCount } }`,
    [
      ['companies', 'where', 'mistral', 'mistral-ai'],
      ['companies', 'where', 'opnai', 'openai'],
    ],
  ],
  [
    'a filter below, once for all its parents',
    `{ summits { nodes { instruments { nodes { signatories(where: { slug: { eq: "frnce" } }, edge: { sources: { has: "s-fais" } }) { totalCount } } } } } }`,
    [
      ['summits nodes instruments nodes signatories', 'edge', 's-fais', 's-faisc'],
      ['summits nodes instruments nodes signatories', 'where', 'frnce', 'france'],
    ],
  ],
  [
    'signatures by their ends',
    '{ signatures(where: { instrument: { slug: { eq: "seoul-decleration" } }, signatory: { signed: { none: { edge: { instrument: { slug: { eq: "paris-statment" } } } } } } }) { totalCount } }',
    [
      ['signatures', 'where', 'paris-statment', 'paris-statement'],
      ['signatures', 'where', 'seoul-decleration', 'seoul-declaration'],
    ],
  ],
  [
    'the questions that take a filter',
    `{
        whoSigned(anyOf: [{ instrument: "paris-statement" }], where: { slug: { eq: "germny" } }) { totalCount }
        coSignatures(where: { slug: { eq: "paris-statment" } }) { totalCount }
        coSignatureGraph(where: { slug: { eq: "paris-statment" } }) { totalNodes }
        graph(where: { slug: { eq: "germny" } }) { totalNodes }
      }`,
    [
      ['coSignatureGraph', 'where', 'paris-statment', 'paris-statement'],
      ['coSignatures', 'where', 'paris-statment', 'paris-statement'],
      ['graph', 'where', 'germny', 'germany'],
      ['whoSigned', 'where', 'germny', 'germany'],
    ],
  ],
  ['nothing like anything', '{ company(slug: "qqqqqqqqqq") { name } }', [['company', 'slug', 'qqqqqqqqqq', null]]],
  ['no text at all', '{ company(slug: "") { name } }', [['company', 'slug', '', null]]],
  ['beginnings of slugs and keys', '{ companies(where: { slug: { startsWith: "x-y" } }) { totalCount } }', []],
  [
    'what is there',
    `{ companies(where: ${signed('seoul-declaration')}) { totalCount } country(slug: "france") { slug } }`,
    [],
  ],
];

describe.each(ASKED)('hints on $name', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', { concurrent: true }, () => {
    const ask = overBuiltIn(open);

    it.each(HINTS)('%s', async (_, query, hints) => {
      const { errors, extensions } = await ask(query);
      expect(errors).toBeUndefined();
      const said = (extensions?.hints ?? []).map(({ path, argument, slug, nearest }) => ({
        path,
        argument,
        slug,
        nearest,
      }));
      expect(said).toEqual(
        hints.map(([path, argument, slug, nearest]) => ({ path: path.split(' '), argument, slug, nearest })),
      );
    });

    it('say what is wrong in words', async () => {
      const { data, extensions } = await ask('{ company(slug: "antropic") { name } country(slug: "openai") { name } }');
      expect(data).toEqual({ company: null, country: null });
      expect(extensions?.hints?.map(({ message }) => message)).toEqual([
        'There is no Company antropic; the nearest is anthropic.',
        expect.stringMatching(/^openai is a Company, not a Country; /),
      ]);
    });

    it('are at most twenty, and show no more of a slug than a slug can have', async () => {
      const many = Array.from({ length: 500 }, (__, i) => `"${'x'.repeat(100)}-${i}"`).join(', ');
      const { errors, extensions } = await ask(`{ companies(where: { slug: { in: [${many}] } }) { totalCount } }`);
      expect(errors).toBeUndefined();
      expect(extensions?.hints).toHaveLength(20);
      for (const { slug } of extensions?.hints ?? []) expect(slug).toBe(`${'x'.repeat(80)}…`);
    });
  });
});

describe('what hints cost in statements', () => {
  const costOf = async (query: string): Promise<number> => {
    const { store, recorded } = recording(memoryStore());
    await store.import(await builtInGraph());
    const { errors } = await asker(store)(query);
    expect(errors).toBeUndefined();
    return recorded.length;
  };
  // The version twice, and one for the list.
  const LIST = 3;

  it.each([
    ['nothing where no slug is named', '{ companies { nodes { slug } } }', LIST],
    ['nothing beside the read of a root', '{ company(slug: "openai") { slug } }', LIST],
    ['one more for a filter', '{ companies(where: { slug: { eq: "openai" } }) { nodes { slug } } }', LIST + 1],
    [
      'one more for filters of every depth',
      `{ companies(where: { slug: { in: ["openai", "xai"] } }) { nodes { signed(where: { slug: { ne: "paris-statement" } }) { totalCount } } } }`,
      LIST + 2,
    ],
    ['a search for a slug that names nothing', '{ company(slug: "antropic") { slug } }', LIST + 1],
    ['a search for each', '{ companies(where: { slug: { in: ["opnai", "antropic"] } }) { nodes { slug } } }', LIST + 3],
  ])('%s', async (_, query, statements) => {
    expect(await costOf(query)).toBe(statements);
  });
});
