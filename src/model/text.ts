/** Folded text and order keys: strings on which JavaScript and both of Neo4j's string orders agree. */

/** Upper bound of an order key's readable part, in code points before escaping. */
const KEY_LENGTH = 100;

/** Separates the parts of an order key; sorts below everything a part can hold. */
export const SEPARATOR = '\t';
/** Sorts directly above the separator: `<slug>` + this ends the keys of one node. */
export const AFTER_SEPARATOR = '\n';

const ASCII = /^[\0-\x7f]*$/;
const PLAIN = /^[ -}]*$/;

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
  // Most text has nothing to drop or to escape.
  PLAIN.test(text)
    ? text.toLowerCase().slice(0, KEY_LENGTH)
    : [...fold(text).replace(/\p{Cc}/gu, '')]
        .slice(0, KEY_LENGTH)
        .join('')
        .replace(/[^ -}]/gu, escapeCodePoint);

/** Compares by code unit, which for the ASCII of slugs, keys and ISO dates is code-point order. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Text that stands in JSON as it is. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

/** The JSON of a value of a row, as `JSON.stringify` gives it, which takes twice as long for short texts. */
export const json = (value: unknown): string => {
  if (typeof value === 'string') return UNESCAPED.test(value) ? `"${value}"` : JSON.stringify(value);
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  return typeof only === 'string' ? `[${json(only)}]` : JSON.stringify(value);
};
