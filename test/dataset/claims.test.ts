import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Node, NodeOf } from '../../src/model/kinds.js';
import type { Edge, EdgeOf } from '../../src/model/relations.js';
import { factsExist, read } from '../expected/facts.js';
import { countsOf, numbersIn, pageClaims, rowsOf, slugs, tables } from '../expected/stated.js';
import { builtInGraph } from '../support/stores.js';

const graph = await builtInGraph();

type Claim = NodeOf<'Claim'>;
const isClaim = (node: Node): node is Claim => node.kind === 'Claim';
const isForecast = (node: Node): node is NodeOf<'Forecast'> => node.kind === 'Forecast';
const isStatement = (edge: Edge): edge is EdgeOf<'STATES'> => edge.relation === 'STATES';
const isMention = (edge: Edge): edge is EdgeOf<'ABOUT'> => edge.relation === 'ABOUT';

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const claims = graph.nodes.filter(isClaim);
const forecasts = graph.nodes.filter(isForecast);
const mentions = grouped(graph.edges.filter(isMention), ({ from }) => from);
const statements = grouped(graph.edges.filter(isStatement), ({ to }) => to);
const kindOf = new Map(graph.nodes.map(({ slug, kind }) => [slug, kind]));
const about = grouped(
  claims.flatMap((claim) => (mentions.get(claim.slug) ?? []).map(({ to }) => ({ to, claim }))),
  ({ to }) => to,
);
const by = (source: string, topic: string, quantity: string): Claim[] =>
  (about.get(topic) ?? [])
    .map(({ claim }) => claim)
    .filter((claim) => claim.quantity === quantity && claim.sources.includes(source));

describe('the claims of the built-in data set', () => {
  it('are each stated by the one source that they name', () => {
    for (const { slug, status, sources } of claims) {
      const stated = (statements.get(slug) ?? []).map((edge) => [edge.from, edge.status, edge.sources]);
      expect(stated, slug).toEqual([[sources[0], status, sources]]);
    }
  });

  it('are each about something, and about the ends of the relation that they speak of', () => {
    for (const { slug } of claims) {
      const [subject] = (mentions.get(slug) ?? []).filter((mention) => mention.as === 'subject');
      expect(subject, slug).toBeDefined();
      for (const { to, edge } of mentions.get(slug) ?? []) {
        if (edge !== null) expect(edge.split(':').slice(1), slug).toContain(to);
      }
    }
  });

  it('give a value where they have a quantity, and the least before the most', () => {
    const open = claims.filter(({ level, low, high, date }) =>
      [level, low, high, date].every((value) => value === null),
    );
    expect(open.flatMap(({ slug, quantity }) => (quantity === null ? [] : [slug]))).toEqual([
      'seed-near-term-trajectory-5-2',
    ]);
    expect(claims.filter(({ low, high }) => low !== null && high !== null && low > high)).toEqual([]);
    expect(claims.filter(({ quantity, qualifier }) => quantity === null && qualifier !== null)).toEqual([]);
  });

  it('give each forecast at least one, and each set that excludes what it is made of', () => {
    for (const { slug } of forecasts) expect(about.get(slug)?.length, slug).toBeGreaterThan(0);
    const exclusive = forecasts.filter((forecast) => forecast.exclusive);
    expect(exclusive.map(({ set }) => set)).toEqual(Array.from({ length: 4 }, () => 'medium-term-evolution'));
  });
});

const ids = z.array(z.string());

/** What can be counted of who signed. */
const COUNTS = [
  'signatories',
  'parties',
  'signatory-countries',
  'signatory-organizations',
  'signatory-companies',
  'full-signatories',
  'partial-signatories',
];

/** Whether a claim gives one of the values that a row of the facts gives. */
const gives = (value: number | string, { low, high, of, level, date, asOf }: Claim): boolean => {
  if (typeof value === 'number') return [low, high, of].includes(value);
  const [number, whole] = numbersIn(value);
  if ([date, asOf].includes(value)) return true;
  if (/^\d+ (countries|companies)$/.test(value)) return low === number;
  if (value === 'EU') return low === 1;
  if (value === 'early 2024') return date === '2024-01/2024-04';
  if (value.includes('/')) return low === number && of === whole;
  return level?.toLowerCase() === value;
};

describe.skipIf(!factsExist())('the claims of the built-in data set against the facts', () => {
  it('has every cell of the tables, as it stands and where it stands, and no other', () => {
    const place = (claim: Claim) => `${claim.tableNumber}-${claim.rowNumber}-${claim.columnNumber}`;
    const placed = grouped(
      claims.filter(({ tableNumber }) => tableNumber !== null),
      place,
    );
    const cells = tables().flatMap(({ title, columns, rows, seedRowLines }, t) =>
      rows.flatMap((row, r) =>
        row.map((words, c) => ({
          key: `${t + 1}-${r + 1}-${c + 1}`,
          cell: [title, row[0], columns[c], words, 's-seed'],
          line: seedRowLines[r],
        })),
      ),
    );
    expect(cells).toHaveLength(306);
    for (const { key, cell, line } of cells) {
      const here = placed.get(key) ?? [];
      expect(here.length, key).toBeGreaterThan(0);
      for (const claim of here) {
        const { tableTitle, rowLabel, columnTitle, words, sources, lines } = claim;
        expect([tableTitle, rowLabel, columnTitle, words, ...sources]).toEqual(cell);
        // The cell of the structure stands a line below its label.
        expect(lines).toBe(String(claim.aliases.includes('C006') ? 12 : line));
      }
    }
    expect([...placed.keys()].sort()).toEqual(cells.map(({ key }) => key).sort());
  });

  it('has all claims of the page, with every value, its verdict and who it rests on', () => {
    expect(pageClaims()).toHaveLength(92);
    for (const { id, values, range, verdict, source, seedLines, text, hedge } of pageClaims()) {
      const all = claims.filter(({ aliases }) => aliases.includes(id));
      expect(all.length, id).toBeGreaterThan(0);
      expect(
        values.filter((value) => !all.some((claim) => gives(value, claim))),
        id,
      ).toEqual([]);
      for (const claim of all) {
        expect([claim.verdict, claim.verdictSources, claim.sources], id).toEqual([
          verdict,
          slugs(source).filter((slug) => slug !== 's-seed'),
          ['s-seed'],
        ]);
      }
      if (range !== null)
        expect(
          all.some(({ low, high }) => low === range.low && high === range.high),
          id,
        ).toBe(true);
      if (hedge !== null)
        expect(
          all.some((claim) => claim.hedge === hedge),
          id,
        ).toBe(true);
      for (const { words, lines, slug } of all.filter((claim) => claim.tableNumber === null)) {
        if (slug !== 'seed-c007-2') expect([words, lines], slug).toEqual([text, seedLines.join(', ')]);
      }
    }
  });

  const listed = (instrument: string, source: string): number =>
    (rowsOf()[instrument] ?? []).filter((row) => row.type === 'intergovernmental' && slugs(row.source).includes(source))
      .length;

  it('has every count of signatories, of each of its sources, as of its day', () => {
    for (const { id, signatoryCount, laterOrConflictingCounts } of countsOf()) {
      for (const { value, source, asOf, status, nonCountryParties } of [signatoryCount, ...laterOrConflictingCounts]) {
        for (const slug of slugs(source)) {
          const stated = COUNTS.flatMap((quantity) => by(slug, id, quantity));
          const numbers = typeof value === 'number' ? [value] : numbersIn(value);
          for (const number of numbers) {
            const found = stated.filter(
              (claim) => claim.low === number && claim.status === status && (asOf == null || claim.asOf === asOf),
            );
            expect(found, `${id} ${value} ${slug}`).toHaveLength(1);
          }
          const union = String(value).endsWith('+ EU') ? 1 : undefined;
          // Where the facts name them, a source counts those that its own list has.
          const named = typeof nonCountryParties === 'string' ? listed(id, slug) : nonCountryParties;
          const bodies = named ?? union;
          if (bodies === undefined) continue;
          expect(by(slug, id, 'signatory-organizations').map(({ low }) => low)).toContain(bodies);
        }
      }
    }
    expect(countsOf()).toHaveLength(16);
  });

  it('has what METR and the Seoul Tracker say of each company', () => {
    const status = z.object({ value: z.union([z.boolean(), z.string()]), asOf: z.string() });
    const { policies } = read(
      'policies',
      z.object({
        policies: z.array(
          z.object({ companyId: z.string(), onMetrListOfTwelve: status, seoulTrackerStatus: status.nullable() }),
        ),
      }),
    );
    const stated = (source: string) =>
      claims
        .filter(({ sources, quantity }) => sources.includes(source) && quantity === 'published-framework')
        .map(({ slug, level, asOf }) => [mentions.get(slug)?.[0]?.to, level?.toLowerCase(), asOf])
        .sort();
    expect(stated('s-metr')).toEqual(
      policies
        .map(({ companyId, onMetrListOfTwelve: { value, asOf } }) => [companyId, value === true ? 'yes' : 'no', asOf])
        .sort(),
    );
    expect(stated('s-seoultracker')).toEqual(
      policies
        .flatMap(({ companyId, seoulTrackerStatus: given }) =>
          given === null ? [] : [[companyId, given.value, given.asOf]],
        )
        .sort(),
    );
    expect(policies).toHaveLength(20);
  });

  it('has what trackers say that they cover, and no other number', () => {
    const { trackers } = read(
      'summits',
      z.object({ trackers: z.array(z.object({ coverage: z.string(), source: ids })) }),
    );
    const stated = claims.filter(({ quantity }) => quantity === 'coverage');
    expect(stated).toHaveLength(11);
    for (const { slug, sources, words, qualifier } of stated) {
      const { coverage } = trackers.find(({ source }) => slugs(source).includes(sources[0] ?? '')) ?? { coverage: '' };
      const { 1: edition = '' } = qualifier?.split(', ') ?? [];
      const said = coverage.slice(coverage.indexOf(edition)).toLowerCase();
      expect(said, slug).toContain(words.toLowerCase().replace(/over (\d+)/, '$1+'));
    }
  });

  it('has what else sources state of the network, its meeting, the reports and the initiatives', () => {
    const conflict = z.object({ value: z.string(), source: ids });
    const { network } = read(
      'institutes',
      z.object({
        network: z.object({
          memberCount: z.object({ value: z.int(), source: ids }),
          conflicts: z.array(conflict),
        }),
      }),
    );
    for (const slug of slugs(network.memberCount.source)) {
      expect(by(slug, 'aisi-network', 'members').map(({ low, high }) => [low, high])).toEqual([[10, 10]]);
    }
    const quantities = ['members', 'named-since', 'member', 'acronym'];
    network.conflicts.forEach(({ source }, i) => {
      const stated = slugs(source).flatMap((slug) => by(slug, 'aisi-network', quantities[i] ?? 'none'));
      expect(stated.length, source.join()).toBeGreaterThan(0);
    });
    expect(by('s-net-csis', 'network-sf-2024', 'begins').map(({ date }) => date)).toEqual(['2024-11-21']);
    expect(by('s-net-csis', 'network-sf-2024', 'ends').map(({ date }) => date)).toEqual(['2024-11-22']);
    expect(by('s-iasr-2025', 'iasr-2025', 'experts').map(({ low }) => low)).toEqual([96, 100]);
    const sister = claims.filter(({ sources }) => sources.includes('s-ltw-summits'));
    const numbers = sister.flatMap(({ low, of }) => [low, of]).filter((number) => number !== null);
    expect(numbers.sort((a, b) => a - b)).toEqual([9, 9, 12, 20, 58, 60, 61, 100, 400]);
    expect(sister.filter(({ level }) => level === 'No')).toHaveLength(6);
    expect(sister.flatMap(({ date }) => date ?? []).sort()).toEqual(['2023-11', '2024-05', '2025-12']);
    expect(by('s-coalition', 'coalition-sustainable-ai', 'partners').map(({ low, high }) => [low, high])).toEqual([
      [91, 91],
      [100, null],
    ]);
  });

  it('has the probabilities of the page’s milestones and scenarios, about forecasts of their names', () => {
    const [near, medium] = tables().slice(9, 11);
    const expected = [...(near?.rows ?? []), ...(medium?.rows ?? [])].map(([name = '', second = '', third = '']) => [
      name.replaceAll(/[“”]/g, ''),
      ...numbersIn((second.endsWith('%') ? second : third).replace('-', ' ')),
    ]);
    const actual = forecasts
      .filter(({ set }) => set !== null)
      .map(({ name, slug }) => {
        const stated = by('s-seed', slug, 'probability');
        return [name, ...stated.flatMap(({ low, high }) => [low, high])];
      });
    expect(expected).toHaveLength(9);
    expect(actual.sort()).toEqual(expected.sort());
    expect(claims.filter(({ sources }) => sources.some((slug) => kindOf.get(slug) !== 'Source'))).toEqual([]);
  });
});
