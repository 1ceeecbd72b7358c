import { operations } from '../support/operations.js';
import { chance } from './random.js';
import { sizesOf } from './sizes.js';
import { KNOWN, worldOf } from './world.js';

/** A question to the synthetic graph. */
export type Question = { name: string; query: string };

const { company, instrument, organization, summit } = worldOf(sizesOf(1), chance(1));

/** What stands in the synthetic graph for what the questions of `schema/operations` name. */
export const STANDS_FOR: Readonly<Record<string, string>> = {
  'frontier-ai-safety-commitments': KNOWN.hub,
  'eu-gpai-code-of-practice': instrument(31),
  'bletchley-declaration': instrument(1),
  'seoul-declaration': instrument(2),
  'seoul-ministerial-statement': instrument(3),
  'paris-statement': instrument(4),
  'new-delhi-declaration': instrument(5),
  'seoul-2024': summit(1),
  'aisi-network': 'network',
  'uk-aisi': 'institute-1',
  'european-union': organization(0),
  anthropic: company(0),
  tencent: company(1),
  openai: company(2),
  'mistral-ai': company(3),
  lawise: company(4),
  'south-korea': 'country-kr',
  france: 'country-fr',
};

const adapted = ({ name, query }: Question): Question => ({
  name,
  query: query.replace(/"([a-z0-9-]+)"/g, (whole, slug: string) => {
    const other = STANDS_FOR[slug];
    return other === undefined ? whole : `"${other}"`;
  }),
});

const graph = '{ totalNodes totalEdges truncated nodes { key label degree } edges { key source target relation } }';
const [a, b] = [company(3), company(4)];

/** Further questions, a line each: a name, and what is asked. */
const MORE: Record<string, string> = {
  'one node': `{ company(slug: "${a}") { name } }`,
  'companies, 100 by name': '{ companies(first: 100) { totalCount nodes { slug name } } }',
  'companies by how much they signed':
    '{ companies(first: 100, orderBy: { field: SIGNED, direction: DESC }) { totalCount nodes { slug name } } }',
  'the hub by when they signed': `{ instrument(slug: "${KNOWN.hub}") { signatories(first: 100, orderBy: { field: SIGNED_ON }) { nodes { slug } } } }`,
  'groups of none too': '{ signatures(first: 0) { groups(by: [SIGNATORY], zeros: true, first: 100) { totalGroups } } }',
  'signed both, 100 by name': `{ companies(first: 100, where: { AND: [{ signed: { some: { node: { slug: { eq: "${KNOWN.hub}" } } } } }, { signed: { some: { node: { slug: { eq: "${instrument(31)}" } } } } }] }) { totalCount nodes { slug name } } }`,
  'summit, instruments, signatories, country': `{ summit(slug: "${summit(1)}") { instruments(first: 10) { nodes { name signatories(first: 10) { nodes { name ... on Company { headquarters { country { name } } } } } } } } }`,
  'country, companies, instruments':
    '{ country(slug: "country-us") { companies(first: 100) { nodes { name signed(first: 10) { nodes { name } } } } } }',
  'filter over two relations':
    '{ companies(first: 25, where: { headquarters: { slug: { eq: "country-de" } }, signed: { some: { node: { adopted: { certainlyFrom: "2025-06-01" } } } } }) { totalCount nodes { slug } } }',
  'total of the hub': `{ instrument(slug: "${KNOWN.hub}", holds: EVER) { signatories(first: 1) { totalCount } } }`,
  search: '{ search(text: "meridian robotics", first: 10) { totalCount nodes { score matchedText entity { slug } } } }',
  'search, one letter off':
    '{ search(text: "meridain robotics", first: 100) { totalCount nodes { score entity { slug } } } }',
  whoSigned: `{ whoSigned(first: 50, allOf: [{ instrument: "${KNOWN.hub}" }, { jurisdiction: HOME }], noneOf: [{ instrument: "${instrument(31)}" }]) { totalCount edges { answer node { slug } witnesses { key } } } }`,
  common: `{ common(of: ["${a}", "${b}"]) { totalCount nodes { slug } } }`,
  'paths, four steps through the hub': `{ paths(from: "${KNOWN.near}", to: "${KNOWN.far}", relations: [SIGNED]) { truncated paths { length nodes { slug } hops { key } } } }`,
  'paths by any relation': `{ paths(from: "${KNOWN.near}", to: "${KNOWN.far}") { truncated paths { length nodes { slug } hops { key } } } }`,
  neighborhood: `{ neighborhood(of: ["${a}"], depth: 2) ${graph} }`,
  'neighborhood of the hub': `{ neighborhood(of: ["${KNOWN.hub}"], depth: 1) ${graph} }`,
  graph: `{ graph(relations: [SIGNED], limit: 500) ${graph} }`,
  coSignatures:
    '{ coSignatures(kind: COUNTRY, first: 25) { totalCount nodes { weight jaccard a { slug } b { slug } } } }',
  'coSignatures of companies': `{ coSignatures(kind: COMPANY, where: { slug: { eq: "${KNOWN.corner}" } }, first: 25) { nodes { weight a { slug } b { slug } } } }`,
  coSignatureGraph: `{ coSignatureGraph(kind: COUNTRY, minWeight: 5) ${graph} }`,
  changes:
    '{ changes(from: "2025-01-01", to: "2025-01-31", first: 50) { totalCount nodes { what on { text } fact { key } } } }',
  'changes of all time': '{ changes(from: "0000-01-01", to: "9999-12-31") { totalCount nodes { what fact { key } } } }',
  'groups by country and jurisdiction':
    '{ signatures(first: 0) { groups(by: [COUNTRY, JURISDICTION]) { totalGroups groups { country { slug } jurisdiction count } } } }',
  'groups by four dimensions':
    '{ signatures(first: 0) { groups(by: [COUNTRY, SUMMIT, YEAR, STATUS]) { totalGroups groups { count } } } }',
  'groups, too many':
    '{ signatures(first: 0) { groups(by: [INSTRUMENT, SIGNATORY]) { totalGroups groups { count } } } }',
  'groups of companies': '{ companies(first: 0) { groups(by: [FORM, STATUS]) { totalGroups groups { count } } } }',
  gapMatrix: '{ gapMatrix(kind: COUNTRY, first: 25) { totalCount nodes { __typename } } }',
};

/** Questions that the limit refuses of the whole synthetic graph: by their price, which for some is more than they take. */
export const REFUSED: ReadonlySet<string> = new Set([
  '13-survival',
  '25-signature-groups',
  'changes of all time',
  'groups by country and jurisdiction',
  'groups by four dimensions',
  'groups, too many',
]);

/** Every question to the synthetic graph: those of `schema/operations` with its slugs, and more. */
export const questions = (): Question[] => [
  ...operations().map(adapted),
  ...Object.entries(MORE).map(([name, query]) => ({ name, query })),
];

/** A page of the hub: the arguments say which. */
export const hubPage = (page: string): string =>
  `{ instrument(slug: "${KNOWN.hub}") { signatories(${page}) { edges { node { slug name } signature { key status } } pageInfo { endCursor } } } }`;

/** How many rows all pages of the hub have together. */
export const HUB_TOTAL = `{ instrument(slug: "${KNOWN.hub}") { signatories(first: 1) { totalCount } } }`;
