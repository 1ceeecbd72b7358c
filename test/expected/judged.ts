import {
  cell,
  claimed,
  contradiction,
  IMPLEMENTATION,
  lineOfStatement,
  MEMBERS,
  PAGE,
  tableOf,
  tallied,
} from './page.js';
import { frameworksOf, policyOf } from './policies.js';
import { joinedOf, known, NOW, partial, sortedBy, upper } from './rules.js';
import { pageClaims, slugs } from './stated.js';
import { inForce, nameOf, rowsOf, type Signature, type World } from './world.js';

/** What a claim says, read from its words: a quantity, and the least, the most and the whole of a number. */
type Reading = readonly [quantity: string, low?: number | null, high?: number | null, of?: number];

const FRAMEWORKS = 'companies-with-framework';
const twelve = [FRAMEWORKS, 12, 12, 16] as const;
const twelveRows = ['tally', 12, 12, 16] as const;
const METRICS = 'Compliance Metrics by Commitment Area';
const IMPACT =
  'AI Transition Model impact (rendered component; title line in seed: "The Seoul Declaration improves the Ai Transition Model through Civilizational Competence:")';
const INFOBOX = 'Seoul Declaration on AI Safety (entity type: Policy)';

/** What is refuted or overtaken says this, by the number of the claim: in words of its own or of a cell. */
const READINGS = (): Readonly<
  Record<string, readonly (readonly [words: string | null, ...readings: Reading[]])[]>
> => ({
  C007: [
    [null, ['insights', 5, 5]],
    ['Three insights follow', ['insights', 3, 3]],
  ],
  C013: [[cell(INFOBOX, 4, 2), ['signatory-countries', 28, 28], ['signatory-organizations', 1, 1]]],
  C018: [[cell('AI Safety Summit Progression', 4, 4), ['signatory-countries', 30]]],
  C023: [[null, ['share-with-framework', 75, 75], twelve, twelveRows]],
  C024: [[cell('Quick Assessment', 3, 3), twelve, twelveRows]],
  C025: [
    [cell(METRICS, 1, 2), ['share-with-framework', 75, 75], twelve, twelveRows],
    [cell(METRICS, 1, 3), ['tally', 3, 3], ['tally', 5, 5], ['tally', 4, 4]],
    [cell(METRICS, 1, 4), ['tally', 4, 4]],
  ],
  C027: [[cell(IMPACT, 3, 3), twelve, twelveRows]],
  C031: [[null, ['members', 11, 11], ['rows', 11, 11]]],
  C045: [[null, ['begins']]],
  C049: [[null, ['funding', 50, 50], ['funding', 300, 300]]],
  C050: [[null, ['funding', 300, 300]]],
  C063: [[null, ['months-since', 8, 8]]],
  C081: [[cell(IMPACT, 2, 3), ['members', 11, 11], ['rows', 11, 11]]],
});

/** The lines of the three insights. */
const INSIGHTS = [15, 16, 17];

/** 33: the claims of the page that are refuted or overtaken. */
export const refuted = () => {
  const readings = READINGS();
  const numbered = pageClaims()
    .filter(({ verdict }) => verdict === 'contradicted' || verdict === 'stale')
    .flatMap(({ id }) => {
      const { text, seedLines, verdict, source } = claimed(id);
      return known(readings[id], id)
        .flatMap(([words, ...said]) => said.map((reading) => ({ words, reading })))
        .map(({ words, reading: [quantity, low = null, high = null, of = null] }, index) => ({
          slug: `seed-${id.toLowerCase()}${index === 0 ? '' : `-${index + 1}`}`,
          words: words ?? text,
          quantity,
          level: null,
          low,
          high,
          of,
          lines: (words === 'Three insights follow' ? INSIGHTS : seedLines).join(', '),
          verdict: upper(verdict),
          verdictSources: slugs(source.filter((one) => one !== PAGE)),
        }));
    });
  const others = (id: string) => slugs(contradiction(id).source.filter((one) => one !== PAGE));
  const inOurWords = (slug: string, words: string, id: string, index: number, reading: object) => ({
    slug,
    words,
    level: null,
    low: null,
    high: null,
    of: null,
    ...reading,
    lines: String(lineOfStatement(id, index)),
    verdict: 'CONTRADICTED',
    verdictSources: others(id),
  });
  const broader = 'Seoul achieved broader participation than earlier efforts';
  const nodes = [
    inOurWords('seed-broader-participation', broader, 'I14', 0, { quantity: 'growth', low: 1 }),
    ...numbered,
    inOurWords('seed-china-signed-commitments', 'China signed the company commitments', 'I13', 1, {
      quantity: 'signed',
      level: 'Yes',
    }),
  ];
  return { claims: { totalCount: nodes.length, nodes } };
};

/** The day on which the page was last edited, of which it speaks where it names none. */
const EDITED = '2025-12-28';

/** What a number would be right of: the countries or all parties of an instrument, on the day or at first. */
const fits = (world: World, number: number) => {
  const isParty = ({ party }: Signature) => party.kind !== 'COMPANY';
  const isCountry = ({ party }: Signature) => party.kind === 'COUNTRY';
  const isFirst = ({ row }: Signature) => joinedOf(row) === 'ORIGINAL';
  const now = inForce(world, { ...NOW, asOf: EDITED });
  const instruments = sortedBy(world.instruments, nameOf);
  const counted = (quantity: string, counts: (one: Signature) => boolean) =>
    [false, true].flatMap((atFirst) =>
      instruments
        .filter(
          ({ id }) =>
            (atFirst ? world.signatures.filter(isFirst) : now).filter((one) => one.instrument.id === id && counts(one))
              .length === number,
        )
        .map(({ id }) => ({ entity: { slug: id }, quantity, atFirst })),
    );
  return [...counted('signatory-countries', isCountry), ...counted('parties', isParty)];
};

const COMMITMENTS = 'frontier-ai-safety-commitments';

/** 38: where the page disagrees with the lists. */
export const pageAgainstLists = (world: World) => {
  const list = (slug: string, words: string, low: number, derived: number, right: object[]) => ({
    claim: { slug, words, low },
    basis: 'LIST',
    derived: { low: derived, high: derived },
    rival: null,
    fits: right,
  });
  const countries = inForce(world).filter(
    ({ instrument, party }) => instrument.id === 'seoul-declaration' && party.kind === 'COUNTRY',
  );
  const members = rowsOf(world, 'aisi-network').filter(({ role }) => role === 'member').length;
  const eleven = fits(world, 11);
  const network = (slug: string, words: string) => {
    const listed = list(slug, words, 11, members, eleven);
    const rival = { low: world.network.memberCount.value, statedBy: { source: { slug: 's-net-rename' } } };
    return [listed, { ...listed, basis: 'RIVAL', derived: null, rival }];
  };
  const published = inForce(world, { ...NOW, asOf: '2024-12-31' }).filter(({ instrument, party }) => {
    const first = instrument.id === COMMITMENTS ? frameworksOf(policyOf(world, party.slug)).at(0) : undefined;
    return first !== undefined && partial(first.date).latest <= '2024-12-31';
  }).length;
  const frameworks = (slug: string, words: string) => list(slug, words, 12, published, []);
  return {
    declaration: { nodes: [list('seed-c013', cell(INFOBOX, 4, 2), 28, countries.length, fits(world, 28))] },
    // In the order of the names that claims have here: those of cells begin with their column.
    network: { nodes: [...network('seed-c081', cell(IMPACT, 2, 3)), ...network('seed-c031', claimed('C031').text)] },
    frameworks: {
      nodes: [
        frameworks('seed-c024', cell('Quick Assessment', 3, 3)),
        frameworks('seed-c023-2', claimed('C023').text),
        frameworks('seed-c027', cell(IMPACT, 3, 3)),
      ],
    },
  };
};

/** 39: where the page miscounts the rows of its tables. */
export const pageAgainstItself = () => {
  const counted = (slug: string, words: string, qualifier: string, low: number, derived: number) => ({
    claim: { slug, words, qualifier, low },
    basis: 'TABLE',
    derived: { low: derived, high: derived },
  });
  const published = `${IMPLEMENTATION} / Published Post-Seoul`;
  const yes = (slug: string, words: string) =>
    counted(slug, words, `${published} / Yes`, 12, tallied(IMPLEMENTATION, 'Published Post-Seoul', isYes));
  const isYes = (text: string): boolean => text === 'Yes';
  const quality = (slug: string, level: string, low: number) =>
    counted(
      slug,
      cell(METRICS, 1, 3),
      `${IMPLEMENTATION} / Implementation Quality / ${level}`,
      low,
      tallied(IMPLEMENTATION, 'Implementation Quality', (text) => text.startsWith(level)),
    );
  const members = (slug: string, words: string) => counted(slug, words, MEMBERS, 11, tableOf(MEMBERS).rows.length);
  return {
    tallies: {
      nodes: [
        yes('seed-c025-3', cell(METRICS, 1, 2)),
        yes('seed-c024-2', cell('Quick Assessment', 3, 3)),
        yes('seed-c023-3', claimed('C023').text),
        yes('seed-c027-2', cell(IMPACT, 3, 3)),
        counted(
          'seed-c025-7',
          cell(METRICS, 1, 4),
          `${published} / not Yes`,
          4,
          tallied(IMPLEMENTATION, 'Published Post-Seoul', (text) => !isYes(text)),
        ),
        quality('seed-c025-6', 'Low', 4),
        quality('seed-c025-5', 'Moderate', 5),
      ],
    },
    rows: { nodes: [members('seed-c081-2', cell(IMPACT, 2, 3)), members('seed-c031-2', claimed('C031').text)] },
  };
};
