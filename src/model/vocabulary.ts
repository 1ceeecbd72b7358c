/** The words of the model: kinds of entity, the labels that join several of them, statuses. */

export const KINDS = [
  'Summit',
  'Declaration',
  'Commitment',
  'Country',
  'Company',
  'Organization',
  'Institute',
  'Network',
  'Risk',
  'Provision',
  'Policy',
  'PolicyVersion',
  'Event',
  'Report',
  'Initiative',
  'Source',
  'Name',
] as const;
export type Kind = (typeof KINDS)[number];

const KIND_NAMES: ReadonlySet<string> = new Set(KINDS);

/** Whether a word names a kind. */
export const isKind = (word: string): word is Kind => KIND_NAMES.has(word);

/** Labels over several kinds, each a GraphQL interface. */
export const INTERFACES = {
  Instrument: ['Declaration', 'Commitment'],
  Signatory: ['Country', 'Company', 'Organization'],
  Entity: KINDS,
} as const satisfies Record<string, readonly Kind[]>;
/** What signs which kind of instrument: states sign declarations, companies commitments. */
export const SIGNERS = {
  Declaration: ['Country', 'Organization'],
  Commitment: ['Company'],
} as const satisfies Record<(typeof INTERFACES.Instrument)[number], readonly Kind[]>;

export type InterfaceName = keyof typeof INTERFACES;

/** A kind or an interface: what a query can range over, and a label in Neo4j. */
export type Label = Kind | InterfaceName;

const isInterface = (label: Label): label is InterfaceName => label in INTERFACES;

/** The kinds that carry a label. */
export const kindsOf = (label: Label): readonly Kind[] => (isInterface(label) ? INTERFACES[label] : [label]);

/** Whether entities of this kind carry the label. */
export const hasLabel = (kind: Kind, label: Label): boolean => kindsOf(label).includes(kind);

/** The interfaces that entities of a kind carry, `Entity` last. */
export const interfacesOf = (kind: Kind): InterfaceName[] =>
  (['Instrument', 'Signatory', 'Entity'] as const).filter((name) => hasLabel(kind, name));

const LABELS = new Map<Kind, readonly Label[]>(KINDS.map((kind) => [kind, [kind, ...interfacesOf(kind)]]));

/** The labels of an entity: its kind, then its interfaces. */
export const labelsOf = (kind: Kind): readonly Label[] => LABELS.get(kind) ?? [kind];

/** How well a fact is supported, weakest last. */
export const STATUSES = ['confirmed', 'uncertain', 'unconfirmed'] as const;
export type Status = (typeof STATUSES)[number];

/** The weakest of some statuses; confirmed for none. */
export const weakest = (statuses: readonly Status[]): Status =>
  STATUSES[Math.max(0, ...statuses.map((status) => STATUSES.indexOf(status)))] ?? 'confirmed';

/** The same list, known not to be empty. */
export const nonEmpty = <T>(items: readonly T[]): [T, ...T[]] => {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('a list of the model is empty');
  return [first, ...rest];
};
