import { readable } from '../readable.js';

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** A cell: text that begins like a formula gets an apostrophe before it, numbers stay numbers. */
const cell = (value: unknown, separator: string): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = readable(FORMULA.test(value) ? `'${value}` : value);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A row of CSV, or with another separator of its kin. */
export const row = (values: readonly unknown[], separator = ','): string =>
  `${values.map((value) => cell(value, separator)).join(separator)}\r\n`;
