import type { Kind } from './kinds.js';
import { covering, interfacesOf, kindsOf, type Label } from './labels.js';
import type { End } from './relation.js';
import type { RelationName } from './relations.js';

/** A relation as a field of the entities at one of its ends. */
export type LinkField = {
  relation: RelationName;
  /** The end at which the owner of the field stands. */
  end: End;
  /** What stands at the other end. */
  other: Label;
  /** A connection, or the one relation. */
  many: boolean;
  description: string;
  /** Stem of the names of its filter types, where it is not the owner and the field. */
  filter?: string;
};

/** The links of a kind or an interface, by field name. */
type LinkFields = Record<string, LinkField>;

/** Declares a connection along a relation. */
const many = (relation: RelationName, end: End, other: Label, description: string, filter?: string): LinkField => ({
  relation,
  end,
  other,
  many: true,
  description,
  ...(filter === undefined ? {} : { filter }),
});

/** Declares a field that gives the one edge of a relation, or null. */
const one = (relation: RelationName, end: End, other: Label, description: string): LinkField => ({
  relation,
  end,
  other,
  many: false,
  description,
});

/** The links that each kind and interface declares itself: those of an interface are those of all its kinds. */
export const links: Partial<Record<Label, LinkFields>> = {
  Entity: {
    names: many('NAMED', 'from', 'Name', 'The dated names that it bears or bore, in view, by their beginning.'),
    claims: many('ABOUT', 'to', 'Claim', 'What sources state about it.'),
  },
  Instrument: {
    adoption: one('ADOPTED_AT', 'from', 'Summit', 'The summit at which it was adopted, if at one.'),
    issuers: many(
      'ISSUED_BY',
      'from',
      'Entity',
      'The countries or organizations that issued it; none for an international one.',
    ),
    signatories: many('SIGNED', 'to', 'Signatory', 'Who signed it, by name.'),
    nonSignatories: many('DID_NOT_SIGN', 'to', 'Signatory', 'Who is recorded as not having signed it.'),
    provisions: many('CONTAINS', 'from', 'Provision', 'Its parts, in their order.'),
    mitigates: many('MITIGATES', 'from', 'Risk', 'The risks that it works against.'),
    predecessors: many('PRECEDES', 'to', 'Instrument', 'The instruments that it follows.'),
    successors: many('PRECEDES', 'from', 'Instrument', 'The instruments that follow it.'),
    establishes: many('ESTABLISHES', 'from', 'Network', 'The networks that it founded or announced.'),
  },
  Signatory: {
    signed: many('SIGNED', 'from', 'Instrument', 'What it signed, by name.', 'Signed'),
    didNotSign: many('DID_NOT_SIGN', 'from', 'Instrument', 'What it is recorded as not having signed.'),
  },
  Summit: {
    predecessor: one('PRECEDES', 'to', 'Summit', 'The summit before it.'),
    successor: one('PRECEDES', 'from', 'Summit', 'The summit after it.'),
    hosts: many('HOSTED', 'to', 'Country', 'The countries that hosted it.'),
    instruments: many('ADOPTED_AT', 'to', 'Instrument', 'The instruments adopted there.'),
    reports: many('ADOPTED_AT', 'to', 'Report', 'The reports presented there.'),
    initiatives: many('ADOPTED_AT', 'to', 'Initiative', 'The initiatives launched there.'),
  },
  Country: {
    hosted: many('HOSTED', 'from', 'Summit', 'The summits that it hosted.'),
    companies: many('HEADQUARTERED_IN', 'to', 'Company', 'The companies with headquarters there.'),
    issued: many('ISSUED_BY', 'to', 'Instrument', 'The instruments that it issued.'),
    memberOf: many('MEMBER_OF', 'from', 'Entity', 'The networks and organizations that it is a member of.'),
    roles: many('HAS_ROLE', 'from', 'Entity', 'The networks, organizations and initiatives that it has a role in.'),
    institutes: many('OPERATED_BY', 'to', 'Institute', 'The institutes that it runs.'),
    backed: many('BACKED', 'from', 'Initiative', 'The initiatives that it backs.'),
  },
  Company: {
    headquarters: one(
      'HEADQUARTERED_IN',
      'from',
      'Country',
      'Where it has its headquarters; null where that is not known.',
    ),
    policies: many('PUBLISHED', 'from', 'Policy', 'The safety frameworks that it published.'),
  },
  Organization: {
    members: many('MEMBER_OF', 'to', 'Signatory', 'Its members.'),
    roleHolders: many('HAS_ROLE', 'to', 'Signatory', 'Who has a role in it, once for each role.'),
    memberOf: many('MEMBER_OF', 'from', 'Entity', 'The networks and organizations that it is a member of.'),
    roles: many('HAS_ROLE', 'from', 'Entity', 'The networks, organizations and initiatives that it has a role in.'),
    issued: many('ISSUED_BY', 'to', 'Instrument', 'The instruments that it issued.'),
    institutes: many('OPERATED_BY', 'to', 'Institute', 'The institutes that it runs.'),
    backed: many('BACKED', 'from', 'Initiative', 'The initiatives that it backs.'),
  },
  Institute: {
    operators: many('OPERATED_BY', 'from', 'Signatory', 'The countries or organizations that run it.'),
  },
  Network: {
    members: many('MEMBER_OF', 'to', 'Signatory', 'Its members.'),
    roleHolders: many('HAS_ROLE', 'to', 'Signatory', 'Who has a role in it, once for each role.'),
    events: many('PART_OF', 'to', 'Event', 'Its meetings.'),
    establishedBy: many('ESTABLISHES', 'to', 'Instrument', 'The instruments that founded or announced it.'),
  },
  Risk: {
    mitigatedBy: many('MITIGATES', 'to', 'Instrument', 'The instruments that work against it.'),
  },
  Provision: {
    partOf: one('CONTAINS', 'to', 'Entity', 'The instrument or provision that contains it.'),
    provisions: many('CONTAINS', 'from', 'Provision', 'Its own parts, in their order.'),
  },
  Policy: {
    publishedBy: one(
      'PUBLISHED',
      'to',
      'Company',
      'The company that published it; null where no version of it is a framework.',
    ),
    versions: many('VERSION_OF', 'to', 'PolicyVersion', 'Its versions, by date.'),
  },
  PolicyVersion: {
    versionOf: one('VERSION_OF', 'from', 'Policy', 'The policy that it is a version of.'),
  },
  Event: {
    partOf: one('PART_OF', 'from', 'Network', 'The network that met.'),
  },
  Report: {
    predecessor: one('PRECEDES', 'to', 'Report', 'The report before it.'),
    successor: one('PRECEDES', 'from', 'Report', 'The report after it.'),
    adoption: one('ADOPTED_AT', 'from', 'Summit', 'The summit at which it was presented.'),
  },
  Initiative: {
    adoption: one('ADOPTED_AT', 'from', 'Summit', 'The summit at which it was launched.'),
    backers: many('BACKED', 'to', 'Signatory', 'The countries and organizations behind it.'),
    roleHolders: many('HAS_ROLE', 'to', 'Signatory', 'Who has a role in it, once for each role.'),
  },
  Source: {
    states: many('STATES', 'from', 'Claim', 'What it states.'),
  },
  Claim: {
    statedBy: one('STATES', 'to', 'Source', 'The source that states it.'),
    about: many('ABOUT', 'from', 'Entity', 'What it is about.'),
  },
  Name: {
    bearer: one('NAMED', 'to', 'Entity', 'The entity that bears or bore it.'),
  },
};

/** Every link of a kind or interface with the label that declares it. */
export const linksOf = (label: Label): { owner: Label; field: string; link: LinkField }[] =>
  [...interfacesOf(label).toReversed(), label].flatMap((owner) =>
    Object.entries(links[owner] ?? {}).map(([field, link]) => ({ owner, field, link })),
  );

/**
 * The links by which the entities of a label can be filtered: those of all its kinds, and those that `only` some have
 * and mean the same relation by. Entities of other kinds count as without an edge.
 */
export const filterLinksOf = (
  label: Label,
): { owner: Label; field: string; link: LinkField; only: readonly Kind[] | null }[] => {
  const shared = linksOf(label);
  const ofKinds = kindsOf(label).flatMap((kind) => linksOf(kind).map((declared) => ({ kind, ...declared })));
  const partial = [...new Set(ofKinds.map(({ field }) => field))]
    .filter((field) => shared.every((link) => link.field !== field))
    .flatMap((field) => {
      const having = ofKinds.filter((one) => one.field === field);
      const [first, ...rest] = having;
      if (first === undefined) return [];
      const { relation, end, many } = first.link;
      const agree = rest.every(({ link }) => link.relation === relation && link.end === end && link.many === many);
      const [owner, other] = [covering(having.map((one) => one.owner)), covering(having.map(({ link }) => link.other))];
      return agree ? [{ owner, field, link: { ...first.link, other }, only: having.map(({ kind }) => kind) }] : [];
    });
  return [...shared.map((declared) => ({ ...declared, only: null })), ...partial];
};
