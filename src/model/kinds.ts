import * as z from 'zod';
import { evidence } from './evidence/kinds.js';
import { boolean, date, integer, iso2, longText, maybe, oneOf, text, texts } from './fields/field.js';
import { kind } from './fields/kind.js';
import { keysOf, nonEmpty } from './lists.js';

/** What an instrument has, whoever signs it. */
const instrument = {
  adopted: maybe(date('When it was adopted or opened for signature.')),
  listComplete: maybe(boolean('Whether the known list of its signatories is complete.')),
  listAsOf: maybe(date('When the known list was complete.')),
  listNote: maybe(longText('What is known about gaps in the list.')),
};

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
  ...evidence,
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
