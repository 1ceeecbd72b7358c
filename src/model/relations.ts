import * as z from 'zod';
import { boolean, maybe, oneOf, text, withDefault } from './fields/field.js';
import { jurisdiction } from './fields/jurisdiction.js';
import type { Kind } from './kinds.js';
import { kindsOf } from './labels.js';
import { keysOf, nonEmpty } from './lists.js';
import { deriving, type End, relation } from './relation.js';

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
    foundBy: ['status', 'jurisdiction'],
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
  STATES: relation('STATES', {
    type: 'Statement',
    description: 'A source states something.',
    from: 'source',
    to: 'claim',
    ends: [['Source', 'Claim']],
    undated: 'always',
    fields: {},
  }),
  ABOUT: relation('ABOUT', {
    type: 'Mention',
    description: 'What is stated is about something.',
    from: 'claim',
    to: 'topic',
    ends: [['Claim', 'Entity']],
    undated: 'always',
    fields: {
      as: withDefault(
        oneOf('MentionAs', ['subject', 'object'], 'Whether it is said of it, or of something else towards it.', {
          subject: 'It is said of this.',
          object:
            'It is said of something else in respect of this: the instrument that somebody is said to have signed.',
        }),
        'subject',
      ),
      edge: maybe(
        text(
          'The key of the relation that it speaks of, be there such a relation or not, for example `signed:china:bletchley-declaration`.',
        ),
      ),
    },
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

/** Whether the relation may join entities of these kinds. */
export const joins = (name: RelationName, from: Kind, to: Kind): boolean =>
  relations[name].ends.some(([a, b]) => kindsOf(a).includes(from) && kindsOf(b).includes(to));

/** The kinds that may stand at one end of a relation. */
export const kindsAt = (name: RelationName, end: End): Kind[] => [
  ...new Set(relations[name].ends.flatMap(([a, b]) => kindsOf(end === 'from' ? a : b))),
];

// Looked up, since graphs have millions of keys.
const KEY_WORDS = new Map(RELATIONS.map((relation) => [relation, relation.toLowerCase().replaceAll('_', '-')]));

/** The word with which the keys of a relation's edges begin, before the first colon: `did-not-sign`. */
export const keyWordOf = (relation: RelationName): string => KEY_WORDS.get(relation) ?? '';

/** `signed:openai:frontier-ai-safety-commitments`: readable, unique, without dates. */
export const edgeKey = ({
  relation,
  from,
  to,
  parallel,
}: Pick<Edge, 'relation' | 'from' | 'to' | 'parallel'>): string =>
  `${keyWordOf(relation)}:${from}:${to}${parallel > 1 ? `:${parallel}` : ''}`;

/** Reads the row of any relation; a field that the model does not know is refused. */
export const edgeRow = z.discriminatedUnion('relation', nonEmpty(Object.values(relations).map(({ schema }) => schema)));
