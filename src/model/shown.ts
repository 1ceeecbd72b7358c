/** What a value is, as a message says it: a text as it is written, a list or mapping by name. */
export const described = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `${shown(value)}, a text` : `${String(value)}, a ${typeof value}`;
};

/** Most characters that a message repeats of what was given, and most of a message that a library wrote. */
const MAX_SHOWN = 80;
const MAX_MESSAGE = 500;

/** The beginning of a text, of no more than so many characters. */
export const beginning = (text: string, most = MAX_SHOWN): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** A value as a message repeats it: on one line, not too long, plainly where it is a plain word. */
export const shown = (value: unknown): string => {
  if (typeof value !== 'string') return described(value);
  const text = beginning(value);
  return /^[\w.:/-]+…?$/.test(text) ? text : quoted(text);
};

/** The same in quotes. */
export const quoted = (value: string): string => {
  // What a terminal could obey is written out.
  const escaped = (char: string) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
  return JSON.stringify(beginning(value)).replace(/\p{C}/gu, escaped);
};

const LONG_QUOTE = new RegExp(`"((?:[^"\\\\]|\\\\.){${MAX_SHOWN}})(?:[^"\\\\]|\\\\.)+"`, 'gs');
const LONG_LITERAL = new RegExp(`([{[].{${MAX_SHOWN}}).+`, 's');
// A word may be a whole quote, with its marks.
const LONG_WORD = new RegExp(`\\S{${MAX_SHOWN + 9},}`, 'g');

/** A message that a library wrote of what was given, such as graphql-js: it repeats no more than a message of ours. */
export const shownMessage = (message: string): string =>
  beginning(
    message
      .replace(LONG_QUOTE, '"$1…"')
      .replace(LONG_LITERAL, '$1…')
      .replace(LONG_WORD, (word) => beginning(word)),
    MAX_MESSAGE,
  );
