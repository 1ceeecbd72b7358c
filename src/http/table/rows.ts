import { type Column, PAGE } from './plan.js';

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (Reflect.get(value, name) ?? null) : null;

/** What stands in an answer where these names lead. */
export const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((within: unknown, name) => memberOf(within, name), value);

/** What is put where a list within a row goes on: it is cut, and says so. */
const MORE = '…';

/** All values of a row where these names lead, by way of lists. */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined || value === null) return [value];
  const more = memberOf(memberOf(value, PAGE), 'hasNextPage') === true ? [MORE] : [];
  return [...valuesAt(memberOf(value, name), rest), ...more];
};

/** The value of a column in a row, a list where they may be many. */
export const cellOf = (row: unknown, { path, many }: Column): unknown => (many ? valuesAt(row, path) : at(row, path));
