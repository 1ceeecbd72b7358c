/** What a value is, as a message says it: a text as it is written, a list or mapping by name. */
export const described = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `${shown(value)}, a text` : `${String(value)}, a ${typeof value}`;
};

/** Longest piece of data that a message repeats. */
const SHOWN = 60;

/** A value as a message repeats it: on one line, not too long, plainly where it is a plain word. */
export const shown = (value: unknown): string => {
  if (typeof value !== 'string') return described(value);
  const text = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  if (/^[\w.:/-]+…?$/.test(text)) return text;
  // What a terminal could obey is written out.
  const escaped = (char: string) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
  return JSON.stringify(text).replace(/\p{C}/gu, escaped);
};
