import type * as z from 'zod';
import { parsePartialDate } from '../../model/dates.js';
import { type FieldMeta, fieldMeta } from '../../model/fields/field.js';
import { isKind } from '../../model/kinds.js';
import { described, shown } from '../../model/shown.js';
import type { Found } from '../fault.js';
import { nearest, nearestFirst } from '../nearest.js';
import { isRecord, type RawRow, type Section, schemasOf } from '../read/row.js';
import type { FieldPath } from '../read/spot.js';

/** What is wrong with a row by itself. */
export const refused = (raw: RawRow, issues: readonly z.core.$ZodIssue[] = []): Found[] =>
  raw.section === null
    ? []
    : wrongs(raw.section, raw.fields, issues)
        .filter(({ path }) => raw.reported?.includes(String(path[0])) !== true)
        .map(({ path, ofKey, message }) => () => ({ ...raw.at(path, ofKey), message }));

/** What is wrong with a row, and at which field; `ofKey` where the field itself is. */
type Wrong = { path: FieldPath; ofKey: boolean; message: string };

/** Puts into words what the model refuses of a row. */
const wrongs = (section: Section, fields: Record<string, unknown>, issues: readonly z.core.$ZodIssue[]): Wrong[] => [
  ...misplaced(section, fields),
  ...issues.flatMap((issue) => wrong(section, fields, issue)),
];

/** The field that tells rows apart, which the section says already. */
const misplaced = (section: Section, fields: Record<string, unknown>): Wrong[] => {
  const key = isKind(section) ? 'kind' : 'relation';
  return Object.hasOwn(fields, key) ? [{ path: [key], ofKey: true, message: unknownField(section, key) }] : [];
};

const wrong = (section: Section, fields: Record<string, unknown>, issue: z.core.$ZodIssue): Wrong[] => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], ofKey: true, message: unknownField(section, key) }));
  }
  return [{ path, ofKey: false, message: `${path[0] ?? section}: ${wrongValue(section, fields, path, issue)}` }];
};

const unknownField = (section: Section, key: string): string => {
  const known = Object.keys(schemasOf(section));
  const near = nearest(key, known);
  return `${shown(key)}: is no field of ${section}; ${near === undefined ? `its fields are ${known.join(', ')}` : `the nearest is ${near}`}`;
};

const wrongValue = (
  section: Section,
  fields: Record<string, unknown>,
  path: FieldPath,
  issue: z.core.$ZodIssue,
): string => {
  const schema = schemasOf(section)[String(path[0])];
  const value = path.reduce(within, fields);
  if (schema === undefined) return issue.message;
  const meta: FieldMeta | undefined = section === 'about' ? undefined : fieldMeta(schema);
  const item = path.length > 1;
  const must = meta === undefined ? 'text' : expected(meta, item);
  const which = item ? `item ${Number(path[1]) + 1} ` : '';
  if (value === undefined) return `is missing; must be ${must}. ${meta?.description ?? schema.description ?? ''}`;
  if (value === null) return `${which}is empty; must be ${must}`;
  if (meta?.type === 'enum' && typeof value === 'string') {
    return `is ${shown(value)}; must be one of ${nearestFirst(value, meta.values ?? []).join(', ')}`;
  }
  if (meta?.type === 'date' && typeof value === 'string') return wrongDate(value, must);
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value') {
    const quoted = must === 'text' && typeof value !== 'object' ? ': put it in quotes' : '';
    return `${which}is ${described(value)}; must be ${must}${quoted}`;
  }
  if (issue.code === 'invalid_format' && (meta?.type === 'slug' || meta?.type === 'slugs')) {
    return `${which}is ${shown(value)}; ${issue.message}${slugLike(String(value))}`;
  }
  if (typeof value === 'number') return `is ${value}; must be ${must}`;
  if (issue.code === 'too_big') {
    const [length, unit] = Array.isArray(value) ? [value.length, 'items'] : [String(value).length, 'characters'];
    return `${which}has ${length} ${unit}; must have at most ${issue.maximum}`;
  }
  return `${which}is ${shown(value)}; ${issue.message}`;
};

const within = (value: unknown, step: string | number): unknown => {
  if (Array.isArray(value)) return value[Number(step)];
  return isRecord(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
};

const expected = ({ type, values = [] }: FieldMeta, item: boolean): string => {
  switch (type) {
    case 'text':
      return 'text';
    case 'texts':
      return item ? 'text' : 'a list of texts';
    case 'slug':
      return 'a slug: 1 to 80 of the characters a-z, 0-9 and -';
    case 'slugs':
      return item ? 'a slug: 1 to 80 of the characters a-z, 0-9 and -' : 'a list of slugs';
    case 'date':
      return 'a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07';
    case 'integer':
      return 'a whole number from 0 to 1000000000';
    case 'number':
      return 'a number from -1000000000 to 1000000000';
    case 'boolean':
      return 'true or false';
    case 'enum':
      return `one of ${values.join(', ')}`;
  }
};

const wrongDate = (value: string, must: string): string => {
  const [from, to, ...more] = value.split('/');
  const turned = `${to}/${from}`;
  if (to !== undefined && more.length === 0 && parsePartialDate(turned) !== undefined) {
    return `${value} ends before it begins; ${turned} would be a range`;
  }
  return /^\d{4}-\d{2}(-\d{2})?$/.test(value)
    ? `${value} is not in the calendar; must be ${must}`
    : `is ${shown(value)}; must be ${must}`;
};

const slugLike = (text: string): string => {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return slug === '' ? '' : `, for example ${slug}`;
};
