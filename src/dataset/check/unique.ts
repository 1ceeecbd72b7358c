import { isOfOne, ofIso2 } from '../../model/fields/identifiers.js';
import { fold } from '../../model/text.js';
import type { RawRow } from '../read/row.js';
import type { FieldPath } from '../read/spot.js';

/**
 * What an entity should share with no other: a text that is equal where it does, and where and as what the row says it.
 */
export type Own = { text: string; path: FieldPath; what: string };

/** The identifiers of registers that a row claims for its entity; a code of ISO 3166-1 is one of them. */
export const identifiersOf = ({ fields }: RawRow): Own[] => {
  const claimed = new Map<string, Own>();
  const claim = (text: unknown, path: FieldPath, what: string): void => {
    if (typeof text === 'string' && isOfOne(text) && !claimed.has(text)) claimed.set(text, { text, path, what });
  };
  const { identifiers, iso2 } = fields;
  if (typeof iso2 === 'string') claim(ofIso2(iso2), ['iso2'], `iso2: ${iso2}`);
  if (Array.isArray(identifiers)) {
    for (const [i, text] of identifiers.entries()) claim(text, ['identifiers', i], `identifiers: ${text}`);
  }
  return [...claimed.values()];
};

/** The name of an entity of a kind whose names tell its entities apart, case and accents aside. */
export const nameOf = ({ section, fields: { name } }: RawRow): Own[] =>
  typeof name === 'string' && section !== null && !NOT_BY_NAME.has(section)
    ? [{ text: `${section} ${fold(name)}`, path: ['name'], what: `name: ${name}` }]
    : [];

/** Kinds of which several entities bear one name without being one. */
const NOT_BY_NAME: ReadonlySet<string> = new Set(['Name', 'Provision', 'PolicyVersion', 'Source']);
