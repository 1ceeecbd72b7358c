import fc from 'fast-check';
import type { StoredEdge, StoredNode } from '../../src/graph/stored.js';
import { parsePartialDate, type View } from '../../src/model/dates.js';
import { hasLabel, type Label } from '../../src/model/labels.js';
import { oracle, type Plain, seen } from './oracle.js';
import { view } from './values.js';

type Value = string | number | null;
type Order = { by: string; direction: string | null } | null;

const DIMENSIONS = ['INSTRUMENT', 'SIGNATORY', 'COUNTRY', 'SUMMIT', 'YEAR', 'JURISDICTION', 'STATUS'] as const;
type Dimension = (typeof DIMENSIONS)[number];

const asked = {
  having: fc.constantFrom(null, null, { gte: 2 }, { lt: 3, ne: 1 }),
  orderBy: fc.constantFrom<Order>(
    null,
    { by: 'COUNT', direction: 'ASC' },
    { by: 'KEY', direction: null },
    { by: 'KEY', direction: 'DESC' },
  ),
  first: fc.constantFrom(3, 25),
};
type Asked = { having: { gte?: number; lt?: number; ne?: number } | null; orderBy: Order; first: number };

/** Missing values come last in both directions. */
const compare = (a: Value, b: Value, down: boolean): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b === down ? 1 : -1;
};

/** Counts equal keys, beside those of none that there can be, keeps the counts asked for and puts them in order. */
const grouped = (keys: readonly Value[][], { having, orderBy, first }: Asked, none: readonly Value[][] = []) => {
  const counts = new Map<string, { key: Value[]; count: number }>();
  for (const key of none) counts.set(JSON.stringify(key), { key, count: 0 });
  for (const key of keys) {
    const name = JSON.stringify(key);
    counts.set(name, { key, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  const { gte = 0, lt = Number.POSITIVE_INFINITY, ne = -1 } = having ?? {};
  const byKey = orderBy?.by === 'KEY';
  const down = byKey ? orderBy?.direction === 'DESC' : orderBy?.direction !== 'ASC';
  const all = [...counts.values()]
    .filter(({ count }) => count >= gte && count < lt && count !== ne)
    .sort((a, b) => {
      const byCount = byKey ? 0 : compare(a.count, b.count, down);
      if (byCount !== 0) return byCount;
      const differing = a.key.findIndex((value, i) => value !== b.key[i]);
      return compare(a.key[differing] ?? null, b.key[differing] ?? null, byKey && down);
    });
  return { groups: all.slice(0, first), totalGroups: all.length, truncated: all.length > first };
};

const yearOf = (text: string | null): number | null => {
  const date = text === null ? undefined : parsePartialDate(text);
  return date && date.earliest.slice(0, 4) === date.latest.slice(0, 4) ? Number(date.latest.slice(0, 4)) : null;
};

/** Where the edges of a relation in view lead from an entity, each place once; null where nowhere. */
const reached = (plain: Plain, relation: 'HEADQUARTERED_IN' | 'ADOPTED_AT', slug: string, view: View): Value[] => {
  const found = new Set(seen(plain, relation, view).flatMap(({ from, to }) => (from === slug ? [to] : [])));
  return found.size === 0 ? [null] : [...found];
};

const valuesOf = (plain: Plain, edge: StoredEdge, dimension: Dimension, view: View): Value[] => {
  switch (dimension) {
    case 'INSTRUMENT':
      return [edge.to];
    case 'SIGNATORY':
      return [edge.from];
    case 'COUNTRY':
      return plain.nodes.get(edge.from)?.kind === 'Country'
        ? [edge.from]
        : reached(plain, 'HEADQUARTERED_IN', edge.from, view);
    case 'SUMMIT':
      return reached(plain, 'ADOPTED_AT', edge.to, view);
    case 'YEAR':
      return [yearOf(edge.validFrom)];
    case 'JURISDICTION':
      return [edge.jurisdiction ?? null];
    case 'STATUS':
      return [edge.status];
  }
};

/** All that there can be of a dimension, of signatories of some kind. */
const allOf = (plain: Plain, dimension: Dimension, isOf: (slug: string) => boolean): Value[] => {
  const slugs = (label: Label) =>
    [...plain.nodes.values()].flatMap(({ slug, kind }) => (hasLabel(kind, label) ? [slug] : []));
  switch (dimension) {
    case 'INSTRUMENT':
      return slugs('Instrument');
    case 'SIGNATORY':
      return slugs('Signatory').filter(isOf);
    case 'COUNTRY':
      return slugs('Country');
    case 'SUMMIT':
      return slugs('Summit');
    case 'JURISDICTION':
      return ['HOME', 'REGIONAL', 'FOREIGN', 'INTERNATIONAL', 'UNKNOWN'];
    case 'STATUS':
      return ['confirmed', 'uncertain', 'unconfirmed'];
    case 'YEAR':
      throw new Error('nobody knows all years');
  }
};

/** Every way to take one of each. */
const ways = (values: readonly Value[][]): Value[][] =>
  values.reduce<Value[][]>((keys, some) => keys.flatMap((key) => some.map((value) => [...key, value])), [[]]);

const shown = (dimension: Dimension, value: Value) => {
  if (value === null || dimension === 'YEAR') return value;
  return dimension === 'JURISDICTION' || dimension === 'STATUS' ? String(value).toUpperCase() : { slug: value };
};

/** Signatures grouped by some of what can be grouped by, and only those by one signatory or instrument. */
export const signatureGroups = oracle(
  'signatures.groups',
  `query ($by: [SignatureDimension!]!, $status: StatusFilter, $kind: KindFilter, $zeros: Boolean, $having: CountFilter,
    $orderBy: GroupOrder, $first: Int, $asOf: Date, $holds: Holds, $knownBy: Date) {
    signatures(first: 0, where: { status: $status, signatory: { kind: $kind } }, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      groups(by: $by, having: $having, orderBy: $orderBy, first: $first, zeros: $zeros) {
        totalGroups truncated
        groups { instrument { slug } signatory { slug } country { slug } summit { slug } year jurisdiction status count }
      }
    }
  }`,
  () =>
    fc
      .record({
        by: fc.shuffledSubarray([...DIMENSIONS], { minLength: 1, maxLength: 3 }),
        status: fc.constantFrom(null, null, { ne: 'CONFIRMED' }),
        kind: fc.constantFrom(null, { eq: 'COMPANY' }),
        zeros: fc.boolean(),
        ...asked,
        view,
      })
      .map(({ view, zeros, by, ...rest }) => ({ ...rest, ...view, by, zeros: zeros && !by.includes('YEAR') })),
  (plain, { by, status, kind, zeros, asOf, holds, ...asked }) => {
    const isOf = (slug: string) => kind === null || plain.nodes.get(slug)?.kind === 'Company';
    const edges = seen(plain, 'SIGNED', { asOf, holds }).filter(
      (edge) => (status === null || edge.status !== 'confirmed') && isOf(edge.from),
    );
    const none = zeros ? ways(by.map((one) => allOf(plain, one, isOf))) : [];
    const keys = edges.flatMap((edge) => ways(by.map((one) => valuesOf(plain, edge, one, { asOf, holds }))));
    const { groups, ...rest } = grouped(keys, asked, none);
    return {
      signatures: {
        groups: {
          ...rest,
          groups: groups.map(({ key, count }) => ({
            ...Object.fromEntries(
              DIMENSIONS.map((one) => [
                one.toLowerCase(),
                by.includes(one) ? shown(one, key[by.indexOf(one)] ?? null) : null,
              ]),
            ),
            count,
          })),
        },
      },
    };
  },
);

/** The fields by which instruments can be grouped, as they stand in the data. */
const FIELDS: Record<string, (node: StoredNode) => string | number | boolean | null> = {
  KIND: ({ kind }) => kind,
  STATUS: ({ status }) => status,
  LIST_COMPLETE: (node) => ('listComplete' in node ? node.listComplete : null),
  ADOPTED_YEAR: (node) => ('adopted' in node ? yearOf(node.adopted) : null),
};

/** Instruments grouped by their plain fields. */
export const entityGroups = oracle(
  'instruments.groups',
  `query ($by: [InstrumentGroupField!]!, $having: CountFilter, $orderBy: GroupOrder, $first: Int) {
    instruments(first: 0) {
      groups(by: $by, having: $having, orderBy: $orderBy, first: $first) {
        totalGroups truncated groups { keys { field value } count }
      }
    }
  }`,
  () => fc.record({ by: fc.shuffledSubarray(Object.keys(FIELDS), { minLength: 1, maxLength: 3 }), ...asked }),
  (plain, { by, ...asked }) => {
    const instruments = [...plain.nodes.values()].filter(({ kind }) => hasLabel(kind, 'Instrument'));
    const keys = instruments.map((node) =>
      by.map((field) => {
        const value = FIELDS[field]?.(node) ?? null;
        return typeof value === 'boolean' ? String(value) : value;
      }),
    );
    const { groups, ...rest } = grouped(keys, asked);
    const text = (field: string, value: Value) =>
      value === null ? null : field === 'LIST_COMPLETE' ? String(value) : String(value).toUpperCase();
    return {
      instruments: {
        groups: {
          ...rest,
          groups: groups.map(({ key, count }) => ({
            keys: by.map((field, i) => ({ field, value: text(field, key[i] ?? null) })),
            count,
          })),
        },
      },
    };
  },
);

/** Companies grouped by the country of their headquarters, those of none included or not. */
export const companiesByCountry = oracle(
  'companies.groups',
  `query ($zeros: Boolean, $having: CountFilter, $orderBy: GroupOrder, $first: Int, $asOf: Date, $holds: Holds, $knownBy: Date) {
    companies(first: 0, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      groups(by: [HEADQUARTERS], having: $having, orderBy: $orderBy, first: $first, zeros: $zeros) {
        totalGroups truncated groups { keys { value entity { slug kind } } count }
      }
    }
  }`,
  () => fc.record({ zeros: fc.boolean(), ...asked, view }).map(({ view, ...rest }) => ({ ...rest, ...view })),
  (plain, { zeros, asOf, holds, ...asked }) => {
    const slugs = (kind: string) =>
      [...plain.nodes.values()].filter((node) => node.kind === kind).map(({ slug }) => slug);
    const keys = slugs('Company').flatMap((slug) =>
      reached(plain, 'HEADQUARTERED_IN', slug, { asOf, holds }).map((country) => [country]),
    );
    const none = zeros ? slugs('Country').map((slug) => [slug]) : [];
    const { groups, ...rest } = grouped(keys, asked, none);
    return {
      companies: {
        groups: {
          ...rest,
          groups: groups.map(({ key: [slug = null], count }) => ({
            keys: [{ value: slug, entity: slug === null ? null : { slug, kind: 'COUNTRY' } }],
            count,
          })),
        },
      },
    };
  },
);
