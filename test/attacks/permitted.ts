import { parse } from 'graphql';
import { MAX_PRICE } from '../../src/graphql/price/limit.js';
import { pricing } from '../../src/graphql/price/price.js';
import { schema } from '../../src/graphql/schema.js';
import { MAX_TOKENS } from '../../src/http/input/reading.js';
import { STANDS_FOR } from '../scale/questions.js';
import { type Attack, asking, times } from './attack.js';

const priceOf = pricing(schema);

const ANSWERS = ['200', '200 LIMIT_EXCEEDED'];

/** What is let through once, and what is too much even once, as it may be of a large graph. */
const SMALLEST = [...ANSWERS, '400 QUERY_TOO_EXPENSIVE'];

/** Most tokens that a document has here: a few less than it may have. */
const TOKENS = MAX_TOKENS - 300;

const tokensIn = (text: string): number => text.split(/\w+|[^\s\w]/).length;

/** An operation that asks this as often as the limit lets through for the data of the server. */
const filled = (name: string, part: (i: number) => string, more = ''): Attack => ({
  name,
  answers: SMALLEST,
  gentle: true,
  attack: (target) => {
    const query = (count: number): string => {
      const text = `{ ${times(count, (i) => `a${i}: ${part(i)}`)} } ${more}`;
      // On the synthetic graph others stand for those that are named.
      return target.synthetic
        ? text.replace(/"([a-z0-9-]+)"/g, (all, slug) => (STANDS_FOR[slug] ? `"${STANDS_FOR[slug]}"` : all))
        : text;
    };
    const price = (count: number): number => priceOf(parse(query(count)), null, {}, target.sizes)?.data ?? 0;
    const [one, two] = [price(1), price(2)];
    let count = Math.floor((MAX_PRICE - one) / (two - one)) + 1;
    count = Math.max(1, Math.min(count, Math.floor((TOKENS - tokensIn(more)) / (tokensIn(part(0)) + 2))));
    // A long text costs more than its parts, so the last few are tried.
    while (count > 1 && price(count) > MAX_PRICE) count -= 1;
    return asking(name, ANSWERS, query(count), {}, 2).attack(target);
  },
});

const JOINED = '{ signed: { some: { node: { signatories: { none: { node: { name: { contains: "zqx" } } } } } } } }';

/** What the limit just lets through: it must cost at most a second and 50 MB. */
export const PERMITTED: readonly Attack[] = [
  filled('small lists', () => 'companies(first: 1) { nodes { slug } }'),
  filled('long lists', () => 'entities(first: 100) { nodes { name summary } }'),
  filled(
    'lists of names',
    () => 'entities(first: 100) { nodes { ...many } }',
    `fragment many on Entity { ${times(50, (i) => `a${i}: name`)} }`,
  ),
  filled(
    'signatories of instruments',
    () => 'instruments(first: 100) { nodes { signatories(first: 100) { nodes { slug name } } } }',
  ),
  filled(
    'and their signatures',
    () =>
      'instruments(first: 20) { nodes { signatories(first: 100) { edges { signature { key status sources { slug } } node { slug } } } } }',
  ),
  filled(
    'what signatories signed, in an order',
    () => 'signatories(first: 100) { nodes { signed(orderBy: [{ field: SIGNED_ON }]) { nodes { slug } } } }',
  ),
  filled('filters in filters', () => `signatories(first: 1, where: ${JOINED}) { nodes { slug } }`),
  filled(
    'whoSigned',
    () =>
      'whoSigned(first: 100, include: [YES, NO, UNKNOWN], anyOf: [{ summit: "seoul-2024" }]) { edges { answer reason witnesses { key } } }',
  ),
  filled('coSignatures', () => 'coSignatures(first: 100) { nodes { weight a { slug } b { slug } } }'),
  filled('coSignatureGraph', () => 'coSignatureGraph { totalEdges }'),
  filled('sums of pairs', () => 'coSignatures(first: 1) { totalCount }'),
  filled(
    'a large list by when they signed',
    () =>
      'instrument(slug: "frontier-ai-safety-commitments") { signatories(first: 1, orderBy: [{ field: SIGNED_ON }]) { totalCount } }',
  ),
  filled(
    'companies by how much they signed',
    () => 'companies(first: 1, orderBy: [{ field: SIGNED, direction: DESC }]) { totalCount nodes { slug } }',
  ),
  filled('centralities', (i) => `graph(limit: ${300 + i}) { nodes { betweenness pageRank community } }`),
  filled('layouts', (i) => `graph(limit: ${300 + i}) { nodes { x } }`),
  filled('drawings', () => 'graph { nodes { key } edges { key } }'),
  filled('neighborhoods', () => 'neighborhood(of: ["openai"], depth: 4) { nodes { key } edges { key } }'),
  filled('long paths', () => 'paths(from: "openai", to: "france", maxLength: 8, maxPaths: 100) { totalPaths }'),
  filled('counted paths', () => 'paths(from: "european-union", to: "kenya") { totalPaths }'),
  filled(
    'paths on a day',
    () => 'paths(from: "openai", to: "france", maxLength: 8, timeRespecting: true) { totalPaths }',
  ),
  filled('search', () => 'search(text: "zipu", first: 100) { nodes { score entity { slug } } }'),
  filled('changes', () => 'changes(from: "1900-01-01", to: "2100-01-01", first: 100) { totalCount nodes { what } }'),
  filled(
    'groups',
    () => 'signatures(first: 0) { groups(by: [COUNTRY, INSTRUMENT, YEAR], first: 1000) { groups { count } } }',
  ),
  filled(
    'groups of none',
    () => 'signatures(first: 0) { groups(by: [SIGNATORY, INSTRUMENT], zeros: true) { totalGroups } }',
  ),
  filled(
    'gapMatrix',
    () =>
      'gapMatrix(kind: COUNTRY, first: 100) { nodes { risks { risk { slug } mitigation { key } signature { key } } } }',
  ),
  filled(
    'survival',
    () =>
      'survival(along: ["bletchley-declaration", "seoul-declaration", "paris-statement"]) { stayed { slug } missing { reason } }',
  ),
  filled('slugs of nobody', (i) => `company(slug: "nobody-${i}") { slug }`),
];
