/** Folded text and order keys: strings on which JavaScript and both of Neo4j's string orders agree. */

/** Upper bound of an order key's readable part, in code points before escaping. */
const KEY_LENGTH = 100;

/** Separates the parts of an order key; sorts below everything a part can hold. */
export const SEPARATOR = '\t';
/** Sorts directly above the separator: `<slug>` + this ends the keys of one node. */
export const AFTER_SEPARATOR = '\n';

const ASCII = /^[\0-\x7f]*$/;

/** Text without accents and case, as compared by `contains`, `startsWith` and the like. */
export const fold = (text: string): string =>
  // Most text is ASCII, of which nothing is left to decompose.
  ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
        .normalize('NFC');

const escapeCodePoint = (char: string): string => `~${(char.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;

/**
 * Folded text in printable ASCII, at most 100 code points of it: control characters are dropped and every other code
 * point beyond `}` becomes `~` and six hexadecimal digits, which keeps code-point order.
 */
export const keyText = (text: string): string =>
  [...fold(text).replace(/\p{Cc}/gu, '')]
    .slice(0, KEY_LENGTH)
    .join('')
    .replace(/[^ -}]/gu, escapeCodePoint);

/** Compares by code unit, which for the ASCII of slugs, keys and ISO dates is code-point order. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
