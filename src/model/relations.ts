import { z } from 'zod';
import { type Derived, NOTHING_DERIVED, type Nothing } from './derived.js';
import { boolean, date, integer, longText, maybe, oneOf, slug, slugs, text, withDefault } from './field.js';
import { jurisdiction } from './jurisdiction.js';
import type { Kind } from './kinds.js';
import { kindsOf, type Label } from './labels.js';
import { keysOf, nonEmpty } from './lists.js';
import { ownFields } from './reserved.js';
import { STATUS_MEANINGS, STATUSES } from './status.js';

/** What every edge has. */
const common = {
  from: slug('Slug of the entity that the relation starts from.'),
  to: slug('Slug of the entity that the relation leads to.'),
  parallel: withDefault(integer('2, 3 … for further edges of this relation between the same two entities.'), 1),
  validFrom: maybe(date('When it began; null where the world gives no date.')),
  validTo: maybe(date('The first day on which it no longer held; null where it goes on or its end is unknown.')),
  status: oneOf('Status', STATUSES, 'How well the fact is supported.', STATUS_MEANINGS),
  dateStatus: maybe(
    oneOf('Status', STATUSES, 'How well its dates are supported; null means as well as the fact.', STATUS_MEANINGS),
  ),
  sources: slugs('Slugs of the sources that support it.'),
  note: maybe(longText('A reservation or reading that whoever uses the fact should know.')),
};

/**
 * When an edge without a date of its own begins: with these of its ends, of two dated ones with the later; possibly
 * since its target began and certainly never; or it always holds.
 */
type Undated = readonly End[] | 'since-target' | 'always';

type Declared<R extends string, S extends z.ZodRawShape, D extends z.ZodRawShape> = {
  description: string;
  type: string;
  from: string;
  to: string;
  ends: readonly (readonly [from: Label, to: Label])[];
  undated: Undated;
  orderBy: 'validFrom' | 'name';
  schema: z.ZodObject<typeof common & { relation: z.ZodLiteral<R> } & S>;
  derived: Derived<D>;
};

type Given<S extends z.ZodRawShape> = Pick<
  Declared<string, S, Nothing>,
  'type' | 'from' | 'to' | 'ends' | 'undated' | 'description'
> & { orderBy?: 'validFrom'; fields: S };

/** Says when an edge without a date begins. */
const beginning = ({ undated, ...ends }: Pick<Declared<string, z.ZodRawShape, Nothing>, 'undated' | End>): string => {
  if (undated === 'always') return 'Without a date it always holds.';
  if (undated === 'since-target') return `Without a date it may hold since the ${ends.to} began, and never certainly.`;
  const unknown = 'may always have held, and certainly does on the day of the data set';
  const [end, other] = undated;
  if (end === undefined) return `Without a date it ${unknown}.`;
  const begun = other === undefined ? `with the ${ends[end]}` : 'with the later of its ends';
  return `Without a date it begins ${begun}; if that has none either, it ${unknown}.`;
};

/**
 * Declares a relation: the GraphQL type of its edges, the names of its two ends there, the labels it joins, its facts
 * beyond the common ones, and what is derived for it.
 */
const deriving = <R extends string, S extends z.ZodRawShape, D extends z.ZodRawShape>(
  name: R,
  { type, description, from, to, ends, undated, fields, derived, ...rest }: Given<S> & { derived: Derived<D> },
): Declared<R, S, D> => ({
  type,
  description: `${description} ${beginning({ undated, from, to })}`,
  from,
  to,
  ends,
  undated,
  orderBy: rest.orderBy ?? 'name',
  derived: { ...derived, fields: ownFields(name, { ...common, ...fields }, derived.fields) },
  schema: z.strictObject({ relation: z.literal(name), ...common, ...ownFields(name, common, fields) }),
});

/** Declares a relation of which nothing is derived. */
const relation = <R extends string, S extends z.ZodRawShape>(name: R, given: Given<S>) =>
  deriving(name, { ...given, derived: NOTHING_DERIVED });

/** Every relation of the graph. */
export const relations = {
  PRECEDES: relation('PRECEDES', {
    type: 'Succession',
    description: 'One thing came before another of its sort: summits, instruments, reports.',
    from: 'predecessor',
    to: 'successor',
    ends: [
      ['Summit', 'Summit'],
      ['Instrument', 'Instrument'],
      ['Report', 'Report'],
    ],
    undated: ['to'],
    fields: {},
  }),
  HOSTED: relation('HOSTED', {
    type: 'Hosting',
    description: 'A country hosted or co-hosted a summit.',
    from: 'host',
    to: 'summit',
    ends: [['Country', 'Summit']],
    undated: ['to'],
    fields: {},
  }),
  ADOPTED_AT: relation('ADOPTED_AT', {
    type: 'Adoption',
    description: 'An instrument was adopted, a report presented or an initiative launched at a summit.',
    from: 'adopted',
    to: 'summit',
    ends: [
      ['Instrument', 'Summit'],
      ['Report', 'Summit'],
      ['Initiative', 'Summit'],
    ],
    undated: ['from', 'to'],
    fields: {},
  }),
  ISSUED_BY: relation('ISSUED_BY', {
    type: 'Issuing',
    description: 'The jurisdiction that issued or sponsored an instrument.',
    from: 'instrument',
    to: 'issuer',
    ends: [
      ['Instrument', 'Country'],
      ['Instrument', 'Organization'],
    ],
    undated: ['from'],
    fields: { through: maybe(text('The body through which it did so: an alliance, a forum.')) },
  }),
  SIGNED: deriving('SIGNED', {
    type: 'Signature',
    description: 'A signatory signed, joined or endorsed an instrument.',
    from: 'signatory',
    to: 'instrument',
    ends: [['Signatory', 'Instrument']],
    undated: 'since-target',
    fields: {
      joined: withDefault(
        oneOf(
          'Joined',
          ['original', 'later', 'unknown'],
          'Whether it was there from the start, came later, or when it came is not known.',
        ),
        'original',
      ),
      scope: withDefault(oneOf('Scope', ['full', 'partial'], 'Whether it signed the whole instrument.'), 'full'),
      scopeText: maybe(text('The part that it signed, where it signed a part.')),
      publishedByDeadline: maybe(
        boolean(
          'Whether it had published by the deadline of the instrument what the instrument asks for, if that is known.',
        ),
      ),
    },
    derived: jurisdiction,
  }),
  DID_NOT_SIGN: relation('DID_NOT_SIGN', {
    type: 'Refusal',
    description: 'A signatory is recorded as not having signed an instrument.',
    from: 'signatory',
    to: 'instrument',
    ends: [['Signatory', 'Instrument']],
    undated: 'since-target',
    fields: {
      manner: oneOf('Manner', ['declined', 'absent', 'other'], 'How it came not to sign.'),
    },
  }),
  HEADQUARTERED_IN: relation('HEADQUARTERED_IN', {
    type: 'Headquarters',
    description: 'A company has its headquarters in a country.',
    from: 'company',
    to: 'country',
    ends: [['Company', 'Country']],
    undated: 'always',
    fields: {},
  }),
  MEMBER_OF: relation('MEMBER_OF', {
    type: 'Membership',
    description: 'A country or organization is a member of a network or organization.',
    from: 'member',
    to: 'body',
    ends: [
      ['Country', 'Network'],
      ['Country', 'Organization'],
      ['Organization', 'Network'],
      ['Organization', 'Organization'],
    ],
    undated: 'since-target',
    fields: {},
  }),
  HAS_ROLE: relation('HAS_ROLE', {
    type: 'Role',
    description: 'A country or organization has a role in a network, organization or initiative, member or not.',
    from: 'holder',
    to: 'body',
    ends: [
      ['Country', 'Network'],
      ['Country', 'Organization'],
      ['Country', 'Initiative'],
      ['Organization', 'Network'],
      ['Organization', 'Organization'],
      ['Organization', 'Initiative'],
    ],
    undated: 'since-target',
    fields: { role: text('The role, for example `inaugural chair`.') },
  }),
  OPERATED_BY: relation('OPERATED_BY', {
    type: 'Operation',
    description: 'An institute is run by a country or organization.',
    from: 'institute',
    to: 'operator',
    ends: [
      ['Institute', 'Country'],
      ['Institute', 'Organization'],
    ],
    undated: ['from'],
    fields: {},
  }),
  ESTABLISHES: relation('ESTABLISHES', {
    type: 'Establishment',
    description: 'An instrument founded or announced a network.',
    from: 'instrument',
    to: 'network',
    ends: [['Instrument', 'Network']],
    undated: ['from'],
    fields: {},
  }),
  MITIGATES: relation('MITIGATES', {
    type: 'Mitigation',
    description: 'An instrument works against a risk, by some mechanism and to some effect.',
    from: 'instrument',
    to: 'risk',
    ends: [['Instrument', 'Risk']],
    undated: ['from'],
    fields: {
      mechanism: maybe(text('How it works against the risk.')),
      effectiveness: maybe(
        oneOf('Effectiveness', ['low', 'low-moderate', 'moderate', 'moderate-high', 'high'], 'How well it works.'),
      ),
      effectivenessText: maybe(text('Why the effectiveness is judged so.')),
    },
  }),
  CONTAINS: relation('CONTAINS', {
    type: 'Containment',
    description: 'An instrument or provision contains a provision.',
    from: 'whole',
    to: 'part',
    ends: [
      ['Instrument', 'Provision'],
      ['Provision', 'Provision'],
    ],
    undated: ['from'],
    fields: {},
  }),
  PUBLISHED: relation('PUBLISHED', {
    type: 'Publishing',
    description:
      'A company published a policy; begins with the first version that is a framework, and without one there is none.',
    from: 'company',
    to: 'policy',
    ends: [['Company', 'Policy']],
    undated: [],
    fields: {},
  }),
  VERSION_OF: relation('VERSION_OF', {
    type: 'Versioning',
    description: 'A version belongs to a policy; begins with the version.',
    from: 'version',
    to: 'policy',
    ends: [['PolicyVersion', 'Policy']],
    undated: ['from'],
    fields: {},
  }),
  PART_OF: relation('PART_OF', {
    type: 'Participation',
    description: 'An event belongs to the work of a network.',
    from: 'event',
    to: 'network',
    ends: [['Event', 'Network']],
    undated: ['from'],
    fields: {},
  }),
  BACKED: relation('BACKED', {
    type: 'Backing',
    description: 'A country or organization backs an initiative.',
    from: 'backer',
    to: 'initiative',
    ends: [
      ['Country', 'Initiative'],
      ['Organization', 'Initiative'],
    ],
    undated: ['to'],
    fields: {},
  }),
  NAMED: relation('NAMED', {
    type: 'Naming',
    description: 'An entity bears or bore a name.',
    from: 'bearer',
    to: 'entityName',
    ends: [['Entity', 'Name']],
    undated: [],
    orderBy: 'validFrom',
    fields: {},
  }),
} as const;

export type RelationName = keyof typeof relations;
export const RELATIONS = keysOf(relations);

/** Whether a word names a relation. */
export const isRelation = (word: string): word is RelationName => Object.hasOwn(relations, word);

/** The row of one relation, as the data give it. */
export type EdgeOf<R extends RelationName> = z.output<(typeof relations)[R]['schema']>;
/** A row of any relation, told apart by `relation`. */
export type Edge = { [R in RelationName]: EdgeOf<R> }[RelationName];

/** An end of a relation. */
export type End = 'from' | 'to';
export const otherEnd = (end: End): End => (end === 'from' ? 'to' : 'from');

/** Whether the relation may join entities of these kinds. */
export const joins = (name: RelationName, from: Kind, to: Kind): boolean =>
  relations[name].ends.some(([a, b]) => kindsOf(a).includes(from) && kindsOf(b).includes(to));

/** The kinds that may stand at one end of a relation. */
export const kindsAt = (name: RelationName, end: End): Kind[] => [
  ...new Set(relations[name].ends.flatMap(([a, b]) => kindsOf(end === 'from' ? a : b))),
];

/** `signed:openai:frontier-ai-safety-commitments`: readable, unique, without dates. */
export const edgeKey = (edge: Pick<Edge, 'relation' | 'from' | 'to' | 'parallel'>): string =>
  [
    edge.relation.toLowerCase().replaceAll('_', '-'),
    edge.from,
    edge.to,
    ...(edge.parallel > 1 ? [String(edge.parallel)] : []),
  ].join(':');

/** Reads the row of any relation; a field that the model does not know is refused. */
export const edgeRow = z.discriminatedUnion('relation', nonEmpty(Object.values(relations).map(({ schema }) => schema)));
