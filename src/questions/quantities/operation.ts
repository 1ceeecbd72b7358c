import type { View } from '../../model/dates.js';
import type { Label } from '../../model/labels.js';
import { pluralOf } from '../../model/labels.js';
import { screaming } from '../../model/words.js';
import type { Where } from '../arguments/where.js';

/** Names of conditions whose words are those of an enum, which GraphQL writes without quotes. */
const ENUMS: ReadonlySet<string> = new Set(['kind', 'status', 'dateStatus']);

/** A value as a GraphQL document writes it. */
const literal = (value: unknown, ofEnum = false): string => {
  if (typeof value === 'string') return ofEnum ? screaming(value) : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, ofEnum)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${literal(inner, ofEnum || ENUMS.has(name))}`);
  return `{ ${fields.join(', ')} }`;
};

/** The arguments of a root field that say its view. */
const viewed = ({ holds, ...view }: View): string[] => [
  ...Object.entries(view).flatMap(([name, day]) => (day ? [`${name}: ${JSON.stringify(day)}`] : [])),
  ...(holds === 'CERTAINLY' ? [] : [`holds: ${holds}`]),
];

/** A field of a document: its name, its arguments in a view, and what is selected of it. */
export const field = (
  alias: string,
  name: string,
  given: Readonly<Record<string, unknown>>,
  view: View,
  selection: string,
): string => {
  const args = [...Object.entries(given).map(([argument, value]) => `${argument}: ${literal(value)}`), ...viewed(view)];
  return `  ${alias === name ? '' : `${alias}: `}${name}(${args.join(', ')}) { ${selection} }`;
};

/** How many entities meet conditions in a view, as a field of a document. */
export const countField = (alias: string, label: Label, where: Where, view: View): string =>
  field(alias, pluralOf(label), { where }, view, 'totalCount');

/** A document of some fields. */
export const operation = (...fields: readonly string[]): string => `{\n${fields.join('\n')}\n}`;
