import { readable } from '../readable.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u2028': '&#8232;',
};

/** Text for an element or an attribute of XML. */
export const xml = (text: string | number | boolean): string =>
  readable(String(text)).replace(/[&<>"'\t\n\r\u2028]/g, (character) => ENTITIES[character] ?? character);

/** The attributes of an element; those that are null are left out. */
export const attributes = (of: Record<string, string | number | boolean | null>): string =>
  Object.entries(of)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xml(value)}"`))
    .join('');
