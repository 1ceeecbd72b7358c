import { readFileSync } from 'node:fs';
import { chance } from '../scale/random.js';
import { sizesOf } from '../scale/sizes.js';
import { KNOWN, worldOf } from '../scale/world.js';

/** A question, asked by a statement written by hand and in our GraphQL. */
export type Case = {
  name: string;
  /** The statement, its parameters, and what is selected of its rows. */
  raw: { cypher: string; params: Record<string, string | number>; selection: string };
  ours: string;
  /** Most round trips, and most database hits for each of the statement's, on the smallest graph. */
  most: { trips: number; hits: number };
  /** Whether both must answer the same, to the order: hits are ranked otherwise, and of equal paths one is wanted. */
  alike: boolean;
};

const statement = (name: string): string => readFileSync(new URL(`statements/${name}.cypher`, import.meta.url), 'utf8');

/** Rows of a page of the hub and of a search. */
export const PAGE = 50;

/** How many rows of the hub come before its last pages. */
export const deepIn = (factor: number): number => Math.floor((25_000 * factor) / PAGE) * PAGE;

/** A page of the hub, and of what a search finds; the arguments say which. */
export const PAGES = {
  hub: (page: string): string =>
    `{ instrument(slug: "${KNOWN.hub}", holds: EVER) { signatories(${page}) { edges { node { slug name } signature { key status } } pageInfo { endCursor } } } }`,
  search: (page: string): string =>
    `{ search(text: "commitment", ${page}) { nodes { score entity { slug name } } pageInfo { endCursor } } }`,
};

/** The cases for the synthetic graph times a factor, where pages deep in lists begin after these cursors. */
export const casesOf = (factor: number, after: Record<keyof typeof PAGES, string>): Case[] => {
  const skip = deepIn(factor);
  const { company, instrument } = worldOf(sizesOf(factor), chance(1));
  const [slug, other, country, risk] = [company(3), instrument(31), 'country-de', 'risk-1'];
  const both = [KNOWN.hub, other].map((one) => `{ signed: { some: { node: { slug: { eq: "${one}" } } } } }`);
  const row = '{ slug name key status }';
  return [
    {
      name: 'one node by slug',
      raw: { cypher: statement('one-node'), params: { slug }, selection: '{ slug name }' },
      ours: `{ company(slug: "${slug}", holds: EVER) { slug name } }`,
      most: { trips: 3, hits: 10 },
      alike: true,
    },
    {
      name: 'total of a hub',
      raw: { cypher: statement('hub-total'), params: { slug: KNOWN.hub }, selection: '{ total }' },
      ours: `{ instrument(slug: "${KNOWN.hub}", holds: EVER) { signatories(first: 1) { totalCount } } }`,
      most: { trips: 3, hits: 4 },
      alike: true,
    },
    {
      name: `hub, page of ${PAGE}, the first`,
      raw: { cypher: statement('hub-page'), params: { slug: KNOWN.hub, skip: 0 }, selection: row },
      ours: PAGES.hub(`first: ${PAGE}`),
      most: { trips: 4, hits: 1 },
      alike: true,
    },
    {
      name: `hub, page of ${PAGE} after ${skip}`,
      raw: { cypher: statement('hub-page'), params: { slug: KNOWN.hub, skip }, selection: row },
      ours: PAGES.hub(`first: ${PAGE}, after: "${after.hub}"`),
      most: { trips: 4, hits: 1 },
      alike: true,
    },
    {
      name: 'signed both, 100 by name, total',
      raw: {
        cypher: statement('signed-both'),
        params: { one: KNOWN.hub, other },
        selection: '{ total rows { slug name } }',
      },
      ours: `{ companies(first: 100, holds: EVER, where: { AND: [${both.join(', ')}] }) { totalCount nodes { slug name } } }`,
      most: { trips: 5, hits: 1 },
      alike: true,
    },
    {
      name: 'summits → texts → signatories → country',
      raw: {
        cypher: statement('chain'),
        params: {},
        selection: '{ name rows { name rows { name country { name } } } }',
      },
      ours: '{ summits(first: 8, holds: EVER) { nodes { name instruments(first: 10) { nodes { name signatories(first: 10) { nodes { name ... on Company { headquarters { country { name } } } } } } } } } }',
      most: { trips: 6, hits: 2 },
      alike: true,
    },
    {
      name: 'in X, signed what mitigates R',
      raw: { cypher: statement('in-a-country'), params: { country, risk }, selection: '{ slug name }' },
      ours: `{ companies(first: 50, holds: EVER, where: { AND: [{ headquarters: { slug: { eq: "${country}" } } }, { signed: { some: { node: { mitigates: { some: { node: { slug: { eq: "${risk}" } } } } } } } }] }) { nodes { slug name } } }`,
      most: { trips: 4, hits: 0.1 },
      alike: true,
    },
    {
      name: 'country → 100 companies → 10 texts',
      raw: { cypher: statement('country'), params: { country }, selection: '{ name rows { name } }' },
      ours: `{ country(slug: "${country}", holds: EVER) { companies(first: 100) { nodes { name signed(first: 10) { nodes { name } } } } } }`,
      most: { trips: 5, hits: 2 },
      alike: true,
    },
    {
      name: 'search, hits 51–100',
      raw: { cypher: statement('search'), params: { text: 'commitment' }, selection: '{ slug name score }' },
      ours: PAGES.search(`first: ${PAGE}, after: "${after.search}"`),
      most: { trips: 4, hits: 2 },
      alike: false,
    },
    {
      name: 'shortest path of four',
      raw: {
        cypher: statement('path'),
        params: { from: KNOWN.near, to: KNOWN.far },
        selection: '{ rows { slug } }',
      },
      ours: `{ paths(from: "${KNOWN.near}", to: "${KNOWN.far}", relations: [SIGNED], holds: EVER, maxPaths: 1) { paths { nodes { slug } } } }`,
      most: { trips: 6, hits: 20 },
      alike: false,
    },
  ];
};
