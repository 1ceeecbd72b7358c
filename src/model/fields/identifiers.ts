/** Registers of others by whose identifiers data sets can be joined. */

/** A register: how its identifiers look. */
type Scheme = { isRight: (value: string) => boolean; form: string };

/**
 * Whether the check digits of a Legal Entity Identifier fit: by ISO 17442 it is 1 modulo 97, its letters read as 10 to
 * 35.
 */
const isLei = (value: string): boolean => {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(value)) return false;
  const digits = [...value].map((char) => Number.parseInt(char, 36)).join('');
  return BigInt(digits) % 97n === 1n;
};

/** The code of a state, or what ISO 3166-1 reserves for others. */
export const ISO2 = /^[A-Z]{2}$/;

/** The registers that are known; within each, an identifier is of one entity. */
const SCHEMES = new Map<string, Scheme>([
  ['wikidata', { isRight: (value) => /^Q[1-9]\d*$/.test(value), form: 'an item of Wikidata, such as wikidata:Q145' }],
  ['lei', { isRight: isLei, form: 'a Legal Entity Identifier: 18 letters and digits, and 2 check digits that fit' }],
  ['iso3166-1', { isRight: (value) => ISO2.test(value), form: 'a code of two capital letters, such as iso3166-1:KR' }],
]);

/** An identifier: a scheme, a colon and what the register calls the entity. */
export const IDENTIFIER = /^[a-z][a-z0-9.-]{0,39}:[^\s\p{C}](?:[^\p{C}]{0,198}[^\s\p{C}])?$/u;

const schemeOf = (identifier: string): Scheme | undefined => SCHEMES.get(identifier.slice(0, identifier.indexOf(':')));

/** What an identifier of a known register should be and is not; undefined where nothing is wrong with it. */
export const wrongForm = (identifier: string): string | undefined => {
  const scheme = schemeOf(identifier);
  const value = identifier.slice(identifier.indexOf(':') + 1);
  return scheme === undefined || scheme.isRight(value) ? undefined : `must be ${scheme.form}`;
};

/** Whether no two entities may have this identifier. */
export const isOfOne = (identifier: string): boolean => schemeOf(identifier) !== undefined;

/** The identifier that a code of ISO 3166-1 is. */
export const ofIso2 = (code: string): string => `iso3166-1:${code}`;
