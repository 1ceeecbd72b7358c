import { cell, claimed, IMPLEMENTATION, lineOfStatement, PAGE, tableOf } from './page.js';
import { frameworksOf, policyOf } from './policies.js';
import { dated, known, partial, reworded, upper } from './rules.js';
import { standsTo } from './signatories.js';
import { countsOf, numbersIn } from './stated.js';
import { signatoriesOf, signedBy, type World } from './world.js';

/** When a source was published; the page says itself when it was last edited. */
const publishedOf = ({ sources }: World, id: string) => {
  const { published } = known(sources.get(id), id);
  const text = id === PAGE ? String(claimed('C004').values[0]) : published;
  // A date in words behind the date is of a later edition.
  return dated(text?.split(' ')[0] ?? null);
};

/** A source with its tier and day. */
const weighed = (world: World, id: string) => ({
  slug: id.toLowerCase(),
  tier: upper(known(world.sources.get(id), id).tier),
  published: publishedOf(world, id),
});

/** How many signatories of some kinds a list has on a day: those that are certain and confirmed, and all. */
const listed = (world: World, id: string, day: string, ...kinds: string[]) => {
  const on = (holds: 'CERTAINLY' | 'POSSIBLY') =>
    signatoriesOf(world, id, { asOf: day, holds }).filter(({ party }) => kinds.includes(party.kind));
  return { low: on('CERTAINLY').filter(({ row }) => row.status === 'confirmed').length, high: on('POSSIBLY').length };
};

const MINISTERIAL = 'seoul-ministerial-statement';
const SUMMITS = 'AI Safety Summit Progression';
const INFOBOX = 'Seoul Declaration on AI Safety (entity type: Policy)';

/** 32: who says 28, and who 27. */
export const twentyEightOr27 = (world: World, day = '2024-05-22') => {
  const said = (words: string, about: string, source: string, asOf: string | null, verdict: string | null = null) => ({
    words,
    about: { nodes: [{ slug: about }] },
    asOf: dated(asOf),
    verdict,
    statedBy: { source: weighed(world, source) },
  });
  const page = (id: string, words: string, about: string, asOf: string | null) =>
    said(words, about, PAGE, asOf, upper(claimed(id).verdict));
  /** How a text or list is quoted that counts countries and names the union. */
  const quoted = (about: string, number: number, source: string, asOf: string | null) => {
    const { signatoryCount: count } = known(
      countsOf().find(({ id }) => id === about),
      about,
    );
    if (count.value !== number || count.nonCountryParties !== 1 || !count.source.includes(source))
      throw new Error(`${source} does not count ${number} for ${about}`);
    return said(`${number} countries and the European Union`, about, source, asOf);
  };
  const press = known(countsOf().find(({ id }) => id === MINISTERIAL)?.laterOrConflictingCounts[0], MINISTERIAL);
  return {
    lists: {
      nodes: ['bletchley-declaration', 'seoul-declaration', MINISTERIAL].map((slug) => ({
        slug,
        value: { derived: { ...listed(world, slug, day, 'COUNTRY'), basis: 'LIST' } },
      })),
    },
    twentyEight: {
      nodes: [
        quoted('bletchley-declaration', 28, 'S-BLETCHLEY', '2023-11-01'),
        page('C013', cell(INFOBOX, 4, 2), 'seoul-declaration', null),
        page('C015', cell(SUMMITS, 1, 4), 'bletchley-declaration', '2023-11'),
        ...press.source.map((id) => said(String(press.value).split(' (')[0] ?? '', MINISTERIAL, id, null)),
      ],
    },
    twentySeven: {
      nodes: [
        page('C014', cell('Quick Assessment', 1, 3), MINISTERIAL, '2024-05-22'),
        page('C016', cell(SUMMITS, 2, 4), MINISTERIAL, '2024-05'),
        ...['S-AIREGMAP', 'S-AUS-MIN', 'S-CW-MIN'].map((id) => quoted(MINISTERIAL, 27, id, null)),
      ],
    },
  };
};

/** 34: what the page says of the frameworks of companies, and when they published one. */
export const frameworksAsStated = (world: World, day = '2024-12-31') => {
  const { rows, columns } = tableOf(IMPLEMENTATION);
  const slugOf = (name: string) => (name === 'Google DeepMind' ? 'google' : idOf(world, name));
  const nodes = rows.map((row) => {
    const slug = slugOf(known(row[0], 'company'));
    const policy = policyOf(world, slug);
    const first = frameworksOf(policy).at(0)?.date;
    // What has not been published is not published; what came later was not yet.
    const published = first !== undefined && partial(first).latest <= day;
    if (first === undefined && policy.publishedByDeadline !== false) throw new Error(`nobody knows of ${slug}`);
    return {
      rowLabel: row[0],
      words: row[columns.indexOf('Published Post-Seoul')],
      about: {
        nodes: [
          {
            slug,
            value: { derived: { words: [published ? 'Yes' : 'No'] } },
            policies: { edges: first === undefined ? [] : [{ publishing: { validFrom: dated(first) } }] },
          },
        ],
      },
    };
  });
  return { claims: { totalCount: nodes.length, nodes } };
};

const idOf = ({ companies }: World, name: string): string =>
  known(
    companies.find((company) => company.name === name),
    name,
  ).id;

const PARIS = 'paris-statement';

/** 37: how many signed in Paris, by source. */
export const parisBySource = (world: World, day = '2025-02-11', today = '2026-11-23') => {
  const said = (quantity: string, low: number, high: number | null, source: string, asOf: string | null) => ({
    quantity,
    low,
    high,
    asOf: dated(asOf),
    verdict: null,
    statedBy: {
      source: { ...weighed(world, source), publisher: reworded(known(world.sources.get(source), source).publisher) },
    },
  });
  const { signatoryCount, laterOrConflictingCounts: later } = known(
    countsOf().find(({ id }) => id === PARIS),
    PARIS,
  );
  /** A count of the facts by its source, of what its words count. */
  const counted = (quantity: string, source: string) => {
    const { value, asOf } = known(
      [signatoryCount, ...later].find((count) => count.source.includes(source)),
      source,
    );
    const [number] = numbersIn(String(value));
    return said(
      quantity,
      known(number, source),
      typeof value === 'number' ? (number ?? null) : null,
      source,
      asOf ?? null,
    );
  };
  const countries = 'signatory-countries';
  const sister = (number: number) => said(countries, number, number, 'S-LTW-SUMMITS', null);
  const [ofThePage] = numbersIn(cell(SUMMITS, 3, 4));
  return {
    instrument: {
      day: { derived: listed(world, PARIS, day, 'COUNTRY') },
      today: { derived: listed(world, PARIS, today, 'COUNTRY') },
      all: { derived: listed(world, PARIS, today, 'COUNTRY', 'ORGANIZATION', 'COMPANY') },
    },
    claims: {
      nodes: [
        sister(58),
        counted(countries, 'S-PARIS-BT'),
        {
          ...said(countries, known(ofThePage, 'C017'), known(ofThePage, 'C017'), PAGE, '2025-02'),
          verdict: upper(claimed('C017').verdict),
        },
        counted('parties', 'S-PARIS-SHINE'),
        sister(61),
        // Its words count those at closing.
        { ...counted(countries, 'S-PARIS-61'), asOf: dated(day) },
        counted(countries, 'S-AIREGMAP'),
        counted(countries, 'S-ISO3'),
        counted('signatories', 'S-PARIS-HCAMAG'),
        // It counts more than there are: its judgement is that of the lists.
        { ...counted('signatories', 'S-PARIS-POLITICO'), verdict: 'CONTRADICTED' },
      ],
    },
  };
};

/** 41: what China is said to have signed, and what it signed. */
export const saidAndSigned = (world: World) => {
  const said = (instrument: string, level: string, line: number, verdict: string | null = null) => ({
    mention: { edge: `signed:china:${instrument}` },
    node: { level, lines: String(line), verdict, statedBy: { source: { slug: PAGE.toLowerCase() } } },
  });
  const signed = signedBy(world, 'china').map(({ instrument }) => ({ slug: instrument.id }));
  const commitments = 'frontier-ai-safety-commitments';
  const zhipu = known(
    signedBy(world, 'zhipu-ai').find(({ instrument }) => instrument.id === commitments),
    'zhipu-ai',
  );
  const lineOf = (title: string, row: number): number => known(tableOf(title).seedRowLines[row - 1], title);
  const engagement = lineOf('Quick Assessment', 5);
  const participation = lineOf('Promising Safety Developments', 3);
  const line = lineOfStatement('I13', 1);
  return {
    signatory: {
      claims: {
        edges: [
          said('seoul-declaration', 'No', line),
          // A company did, which is no country.
          said(commitments, 'Yes', line, 'CONTRADICTED'),
          said('seoul-declaration', 'No', participation),
          said(MINISTERIAL, 'No', engagement),
        ],
      },
      signed: { nodes: signed },
    },
    declaration: { answer: 'NO', stand: standsTo(world, 'china', 'seoul-declaration').stand },
    ministerial: { answer: 'NO', stand: standsTo(world, 'china', MINISTERIAL).stand },
    commitments: { answer: 'NO', stand: standsTo(world, 'china', commitments).stand },
    company: {
      signed: {
        edges: [
          {
            signature: {
              key: `signed:zhipu-ai:${commitments}`,
              status: upper(zhipu.row.status),
              claims: [engagement, participation].map((at) => ({ level: 'Yes', lines: String(at), verdict: null })),
            },
          },
        ],
      },
    },
  };
};
