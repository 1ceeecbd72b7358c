import { isKind, KINDS, type Kind, kinds } from './kinds.js';
import { keysOf } from './lists.js';

/**
 * Labels over several kinds, each a GraphQL interface: what unites them, the name of their list, and which they are.
 */
export const interfaces = {
  Instrument: {
    plural: 'instruments',
    description: 'What is signed: a declaration or a commitment.',
    kinds: ['Declaration', 'Commitment'],
  },
  Signatory: {
    plural: 'signatories',
    description: 'Who signs: a country, a company or an organization.',
    kinds: ['Country', 'Company', 'Organization'],
  },
  /** What everything is; no other interface has as many kinds. */
  Entity: {
    plural: 'entities',
    description: 'Anything in the graph: it has a slug, a name, a status and sources.',
    kinds: KINDS,
  },
} as const satisfies Record<string, { plural: string; description: string; kinds: readonly Kind[] }>;

export type InterfaceName = keyof typeof interfaces;
export const INTERFACES = keysOf(interfaces);

/** What signs which kind of instrument: states sign declarations, companies commitments. */
export const SIGNERS = {
  Declaration: ['Country', 'Organization'],
  Commitment: ['Company'],
} as const satisfies Record<(typeof interfaces.Instrument.kinds)[number], readonly Kind[]>;

/** A kind or an interface: what a query can range over, and a label in Neo4j. */
export type Label = Kind | InterfaceName;
export const LABELS: readonly Label[] = [...INTERFACES, ...KINDS];

/** Whether a label is that of an interface. */
export const isInterface = (label: Label): label is InterfaceName => !isKind(label);

/** The kinds that carry a label. */
export const kindsOf = (label: Label): readonly Kind[] => (isInterface(label) ? interfaces[label].kinds : [label]);

/** Whether entities of this kind carry the label. */
export const hasLabel = (kind: Kind, label: Label): boolean => kindsOf(label).includes(kind);

/** The interfaces that a kind carries or an interface lies within, the widest, `Entity`, last. */
export const interfacesOf = (label: Label): InterfaceName[] =>
  INTERFACES.filter((name) => name !== label && kindsOf(label).every((kind) => hasLabel(kind, name)));

const CARRIED = new Map<Kind, readonly Label[]>(KINDS.map((kind) => [kind, [kind, ...interfacesOf(kind)]]));

/** The labels of an entity: its kind, then its interfaces. */
export const labelsOf = (kind: Kind): readonly Label[] => CARRIED.get(kind) ?? [kind];

/** The narrowest label that all of these lie within. */
export const covering = (labels: readonly Label[]): Label => {
  const [only, ...more] = new Set(labels);
  if (only !== undefined && more.length === 0) return only;
  const wide = INTERFACES.filter((name) =>
    labels.every((label) => kindsOf(label).every((kind) => hasLabel(kind, name))),
  );
  return wide.toSorted((a, b) => kindsOf(a).length - kindsOf(b).length)[0] ?? 'Entity';
};

/** The name of the list of a label in GraphQL, for example `countries`. */
export const pluralOf = (label: Label): string => (isInterface(label) ? interfaces[label].plural : kinds[label].plural);

/** The entities of a kind in words, for example `policy versions`. */
export const inWords = (kind: Kind): string =>
  kinds[kind].plural.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
