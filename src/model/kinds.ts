import { z } from 'zod';
import {
  boolean,
  date,
  identifiers,
  integer,
  iso2,
  longText,
  maybe,
  number,
  oneOf,
  slug,
  slugs,
  text,
  texts,
  url,
  withDefault,
} from './fields/field.js';
import { ownFields } from './fields/reserved.js';
import { keysOf, nonEmpty } from './lists.js';
import { type Color, PALETTE } from './palette.js';
import { STATUS_MEANINGS, STATUSES } from './status.js';

/** What every entity has. */
const common = {
  slug: slug('Readable identifier, unique over all kinds, for example `seoul-declaration`.'),
  name: text('Current name, for example `AI Seoul Summit`.'),
  aliases: texts('Other names in use, for example `Bletchley Park Summit`.'),
  summary: maybe(longText('What it is, in our own words.')),
  note: maybe(longText('A reservation or reading that whoever uses the fact should know.')),
  status: oneOf('Status', STATUSES, 'How well the facts of this entity are supported.', STATUS_MEANINGS),
  sources: slugs('Slugs of the sources that support it.'),
  url: maybe(url('Its address on the web: where it was published, or presents itself.')),
  identifiers: identifiers(
    'What registers call it, by which data sets can be joined: scheme and identifier, for example `wikidata:Q145`.',
  ),
};

/** What an instrument has, whoever signs it. */
const instrument = {
  adopted: maybe(date('When it was adopted or opened for signature.')),
  listComplete: maybe(boolean('Whether the known list of its signatories is complete.')),
  listAsOf: maybe(date('When the known list was complete.')),
  listNote: maybe(longText('What is known about gaps in the list.')),
};

type Declared<K extends string, S extends z.ZodRawShape> = {
  description: string;
  plural: string;
  orderBy: (keyof S & string) | 'name';
  /** The date with which it begins, and with it its edges that have none; null where nothing of its own says that. */
  begins: (keyof S & string) | null;
  /** The colour that it is drawn in, `#rrggbb`, and as a second sign a letter of its name. */
  color: string;
  letter: string;
  schema: z.ZodObject<typeof common & { kind: z.ZodLiteral<K> } & S>;
};

/** What a kind may say beyond what it must. */
type Options<S extends z.ZodRawShape> = {
  orderBy?: keyof S & string;
  begins?: keyof S & string;
  color?: Color;
  letter?: string;
};

/**
 * Declares a kind: its GraphQL description, the name of its list in GraphQL, its fields beyond the common ones, the
 * field that orders it by default (its name, unless it says otherwise), the date with which it begins, if it has one,
 * and how it is drawn: in grey and with its first letter, unless it says otherwise.
 */
const kind = <K extends string, S extends z.ZodRawShape>(
  name: K,
  plural: string,
  description: string,
  fields: S,
  { orderBy, begins, color = 'grey', letter = name.charAt(0) }: Options<S> = {},
): Declared<K, S> => ({
  description,
  plural,
  orderBy: orderBy ?? 'name',
  begins: begins ?? null,
  color: PALETTE[color],
  letter,
  schema: z.strictObject({ kind: z.literal(name), ...common, ...ownFields(name, common, fields) }),
});

/** Every kind of the graph. Constraints, filters, orders, GraphQL fields and the data format follow from these. */
export const kinds = {
  Summit: kind(
    'Summit',
    'summits',
    'A summit of governments on artificial intelligence, for example `seoul-2024`.',
    {
      start: date('First day; a year where only that is announced.'),
      end: maybe(date('Last day.')),
      place: maybe(text('Where it met, for example `Grand Palais, Paris, France`.')),
      edition: maybe(integer('Its place in the chain of summits; Bletchley is 1.')),
      outcomes: texts('What came of it, in a line each.'),
    },
    { orderBy: 'start', begins: 'start', color: 'vermillion' },
  ),
  Declaration: kind(
    'Declaration',
    'declarations',
    'An instrument that governments sign, for example `bletchley-declaration`.',
    instrument,
    { begins: 'adopted', color: 'blue' },
  ),
  Commitment: kind(
    'Commitment',
    'commitments',
    'An instrument that companies sign, for example `frontier-ai-safety-commitments`.',
    {
      ...instrument,
      deadline: maybe(date('By when each signatory was to publish what it asks for, if it says so.')),
    },
    { begins: 'adopted', color: 'skyBlue' },
  ),
  Country: kind(
    'Country',
    'countries',
    'A state, member of the United Nations or not, for example `south-korea`.',
    {
      iso2: maybe(iso2('Two-letter code of ISO 3166-1, for example `KR`.')),
      unMember: maybe(boolean('Whether it is a member of the United Nations; the Holy See is not.')),
    },
    { color: 'green', letter: 'T' },
  ),
  Company: kind(
    'Company',
    'companies',
    'A company or other developer of AI, for example `anthropic`.',
    {
      form: maybe(oneOf('CompanyForm', ['company', 'research-institute'], 'What sort of organisation it is.')),
    },
    { color: 'orange', letter: 'Y' },
  ),
  Organization: kind(
    'Organization',
    'organizations',
    'A body of states, for example `european-union`.',
    {
      iso2: maybe(iso2('Code that ISO 3166-1 reserves for it; `EU` for the European Union.')),
    },
    { color: 'yellow' },
  ),
  Institute: kind(
    'Institute',
    'institutes',
    'A public institute for AI safety or security, for example `uk-aisi`.',
    {
      parent: maybe(text('The body that it belongs to.')),
      predecessorBody: maybe(text('The body that it grew out of.')),
      established: maybe(date('When it was established; a range from announcement to work where sources give both.')),
    },
    { begins: 'established', color: 'purple' },
  ),
  Network: kind(
    'Network',
    'networks',
    'A network of institutes, for example `aisi-network`.',
    {
      parent: maybe(text('The body that it belongs to.')),
      announced: maybe(date('When it was announced.')),
      established: maybe(date('When it was launched.')),
    },
    { begins: 'established', color: 'purple' },
  ),
  Risk: kind('Risk', 'risks', 'A risk of advanced AI, for example `racing-dynamics`.', {}, { letter: 'K' }),
  Provision: kind(
    'Provision',
    'provisions',
    'A part of an instrument: an outcome or a commitment within it, for example `frontier-ai-safety-commitments-iv`.',
    {
      number: integer('Its place in the instrument.'),
      code: text('How the instrument numbers it, for example `O1` or `IV`.'),
      form: oneOf('ProvisionForm', ['outcome', 'commitment'], 'Whether it is an outcome or a commitment.'),
    },
    { orderBy: 'number', color: 'blue' },
  ),
  Policy: kind(
    'Policy',
    'policies',
    'The safety framework of a company, or what it has instead of one, for example `anthropic-policy`.',
    {},
    { color: 'orange', letter: 'L' },
  ),
  PolicyVersion: kind(
    'PolicyVersion',
    'policyVersions',
    'A published version of a policy, for example `anthropic-policy-1-0`.',
    {
      version: text('How the company numbers it, for example `1.0`.'),
      form: oneOf(
        'PolicyVersionForm',
        ['framework', 'statement', 'post'],
        'Whether it is a framework, or but a statement of what the company does or a post about it.',
      ),
      published: maybe(date('When it was published.')),
    },
    { orderBy: 'published', begins: 'published', color: 'orange', letter: 'V' },
  ),
  Event: kind(
    'Event',
    'events',
    'A meeting that is not a summit, for example `network-sf-2024`.',
    {
      start: date('First day.'),
      end: maybe(date('Last day.')),
      place: maybe(text('Where it met.')),
    },
    { orderBy: 'start', begins: 'start', color: 'vermillion' },
  ),
  Report: kind(
    'Report',
    'reports',
    'An edition of the International AI Safety Report, for example `iasr-2025`.',
    {
      published: maybe(date('When it was published.')),
      chair: maybe(text('Who chaired its writing.')),
    },
    { orderBy: 'published', begins: 'published', color: 'purple' },
  ),
  Initiative: kind(
    'Initiative',
    'initiatives',
    'A joint undertaking launched at a summit, for example `current-ai`.',
    {
      launched: maybe(date('When it was launched.')),
      form: maybe(text('What sort of undertaking it is, for example `foundation`.')),
    },
    { begins: 'launched', color: 'yellow', letter: 'A' },
  ),
  Source: kind(
    'Source',
    'sources',
    'A publication that supports facts of the graph, for example `s-bletchley`.',
    {
      publisher: text('Who published it.'),
      urlPrecision: maybe(
        oneOf(
          'UrlPrecision',
          ['exact', 'stem', 'site'],
          'Whether the address is of the page, a stem of it or the site.',
        ),
      ),
      tier: oneOf(
        'Tier',
        ['primary', 'primary-mirror', 'structured-secondary', 'press', 'tertiary', 'seed'],
        'How near it is to what it reports.',
      ),
      published: maybe(date('When it was published or last reviewed.')),
      licence: maybe(text('The licence that it states.')),
      tracker: maybe(text('Name of the tracker that it is, if it is one.')),
      trackerUrl: maybe(url('Address of the tracker.')),
      coverage: maybe(longText('What the tracker covers.')),
      dataModel: maybe(longText('How the tracker keeps its data.')),
      trackerLicence: maybe(text('The licence of the tracker.')),
    },
    { letter: 'U' },
  ),
  Claim: kind(
    'Claim',
    'claims',
    'What one source states of one quantity: one value, for example `seed-c013`. Its status says how well it is known that the source states it, not whether it is so.',
    {
      words: text('What is stated: a cell or figure as it stands, prose in our own words.'),
      quantity: maybe(
        text('What is stated of its subject, a word of `quantities`, for example `signatory-countries`.'),
      ),
      qualifier: maybe(
        text('What the quantity needs beside its subject, for example the column and the level that a tally counts.'),
      ),
      level: maybe(text('A word of a scale, or a name, as stated: `High`, `Partial`, `Yes`.')),
      low: maybe(number('The least that the value can be; a number is both `low` and `high`.')),
      high: maybe(number('The most that the value can be; null for `16+`.')),
      of: maybe(number('The whole that it is a part of: the 16 of `12 of 16`.')),
      unit: maybe(text('What is counted or measured, for example `countries`.')),
      date: maybe(date('The value, where it is a date.')),
      asOf: maybe(date('The day or time that it speaks of, where that is stated.')),
      hedge: maybe(text('How it is weakened, as stated: `approximately`, `est.`, `projected`.')),
      verdict: maybe(
        oneOf(
          'Verdict',
          ['supported', 'partly-supported', 'contradicted', 'stale', 'unsourced', 'not-checkable'],
          'What a comparison with other sources found.',
          {
            supported: 'A source beside the one that states it agrees.',
            'partly-supported': 'A part agrees, or a source adds a reservation.',
            contradicted: 'The source itself or another one disagrees.',
            stale: 'Overtaken by events.',
            unsourced: 'No source was found for it.',
            'not-checkable': 'It speaks of the publication itself.',
          },
        ),
      ),
      verdictSources: slugs('Slugs of the sources that the verdict rests on.'),
      tableTitle: maybe(text('The table of the source in which it stands.')),
      tableNumber: maybe(integer('The place of that table in the source, from 1.')),
      rowLabel: maybe(text('The first cell of the row in which it stands.')),
      rowNumber: maybe(integer('The place of that row in the table, from 1.')),
      columnTitle: maybe(text('The head of the column in which it stands.')),
      columnNumber: maybe(integer('The place of that column in the table, from 1.')),
      lines: maybe(text('The lines of the source in which it stands, for example `13, 15`.')),
    },
    { letter: 'Q' },
  ),
  Forecast: kind(
    'Forecast',
    'forecasts',
    'A proposition about what will be, a milestone or scenario, for example `forecast-framework-erosion`. Its probabilities are claims about it.',
    {
      due: maybe(date('By when it is to come true.')),
      set: maybe(slug('The set that it was published in, for example `medium-term-evolution`.')),
      exclusive: withDefault(boolean('Whether the propositions of its set exclude one another.'), false),
      conditions: texts('What it depends on, as the source has it.'),
      implications: texts('What would follow, as the source has it.'),
      outcome: maybe(longText('What came, where a source tells.')),
      outcomeOn: maybe(date('When that was known.')),
    },
    { orderBy: 'due', letter: 'F' },
  ),
  Name: kind(
    'Name',
    'names',
    'A dated name of an entity, for example `uk-aisi-name-1`.',
    {
      acronym: maybe(text('The acronym that goes with it.')),
    },
    { letter: 'M' },
  ),
} as const;

export type Kind = keyof typeof kinds;
export const KINDS = keysOf(kinds);

/** Whether a word names a kind. */
export const isKind = (word: string): word is Kind => Object.hasOwn(kinds, word);

/** The row of one kind, as the data give it: nothing absent, null where nothing is known. */
export type NodeOf<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;
/** A row of any kind, told apart by `kind`. */
export type Node = { [K in Kind]: NodeOf<K> }[Kind];

/** Reads the row of any kind; a field that the model does not know is refused. */
export const nodeRow = z.discriminatedUnion('kind', nonEmpty(Object.values(kinds).map(({ schema }) => schema)));
