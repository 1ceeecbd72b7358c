import * as z from 'zod';
import { type Begins, daysOf, endsBefore } from '../../graph/days.js';
import { ALWAYS, parsePartialDate } from '../../model/dates.js';
import { isQuantity, QUANTITIES } from '../../model/evidence/quantities.js';
import { kinds, type Node } from '../../model/kinds.js';
import { joins, type RelationName, relations } from '../../model/relations.js';
import { STATUSES } from '../../model/status.js';
import type { Found } from '../fault.js';
import { nearest } from '../nearest.js';
import type { RawRow } from '../read/row.js';
import type { KnownSlugs } from './known.js';

const { from, to, parallel, validFrom, validTo, status, sources } = relations.PRECEDES.schema.shape;
const claims = z.object({
  from: from.nullable().catch(null),
  to: to.nullable().catch(null),
  parallel: parallel.catch(1),
  validFrom: validFrom.catch(null),
  validTo: validTo.catch(null),
  status: status.nullable().catch(null),
  sources: sources.catch([]),
});

/** What a row says that others can contradict. */
export type Claims = z.output<typeof claims>;

/** What can be read of a row that has faults. */
export const claimsOf = (fields: Record<string, unknown>): Claims => claims.parse(fields);

/** The sources that can be read of such a row. */
export const citedBy = (fields: Record<string, unknown>): string[] => claims.shape.sources.parse(fields.sources);

/** Where something ends before it begins. */
export const nodeFaults = (raw: RawRow, node: Node): Found[] => {
  if (node.kind !== 'Summit' && node.kind !== 'Event') return [];
  const [start, end] = [parsePartialDate(node.start), node.end === null ? undefined : parsePartialDate(node.end)];
  if (start === undefined || end === undefined || end.latest >= start.earliest) return [];
  const message = `end: ${end.text} is before the start, ${start.text}; must be that day or later`;
  return [() => ({ ...raw.at(['end']), message })];
};

/** Sources that are not there, or are something else. */
export const sourceFaults = (raw: RawRow, { sources }: Pick<Claims, 'sources'>, known: KnownSlugs): Found[] =>
  sources.flatMap((source, i): Found[] => {
    const kind = known.get(source)?.kind;
    if (kind === 'Source' || kind === null) return [];
    return [
      () => {
        const near = known.nearest(source, true);
        const must = near === undefined ? 'must be the slug of a Source' : `the nearest Source is ${near}`;
        const message =
          kind === undefined
            ? `sources: there is no ${source}; ${must}`
            : `sources: ${source} is a ${kind}, not a Source; ${must}`;
        return { ...raw.at(['sources', i]), message };
      },
    ];
  });

/** What became of an entity of a kind when it began: it was adopted, it was established, or it but began. */
const begunOf = (kind: Node['kind'] | null): string => {
  const date = kind === null ? null : kinds[kind].begins;
  return date === null || date === 'start' ? 'began' : `was ${date}`;
};

/** Ends that are not there, or that the relation does not join, and days that cannot be. */
export const edgeFaults = (
  raw: RawRow,
  relation: RelationName,
  edge: Omit<Claims, 'status' | 'sources'>,
  known: KnownSlugs,
  unread: boolean,
): Found[] => {
  const faults: Found[] = [];
  const fault = (field: string, message: () => string) =>
    faults.push(() => ({ ...raw.at([field]), message: `${field}: ${message()}` }));
  const ends = {
    from: edge.from === null ? undefined : known.get(edge.from),
    to: edge.to === null ? undefined : known.get(edge.to),
  };
  for (const end of ['from', 'to'] as const) {
    const { [end]: slug } = edge;
    if (slug === null || ends[end] !== undefined || unread) continue;
    fault(end, () => {
      const near = known.nearest(slug);
      return `there is no entity ${slug}; ${near === undefined ? 'must be the slug of one' : `the nearest is ${near}`}`;
    });
  }
  const { from, to } = ends;
  if (from?.kind && to?.kind && !joins(relation, from.kind, to.kind)) {
    const [a, b] = [from.kind, to.kind];
    const allowed = relations[relation].ends.map((pair) => pair.join(' to ')).join(', ');
    fault('to', () => `${relation} joins ${allowed}, not ${a} to ${b}`);
  }
  const begins: Begins = { from: from?.begin ?? null, to: to?.begin ?? null };
  const days = daysOf({ relation, ...edge }, begins, ALWAYS);
  if (edge.validTo !== null && days.possiblyUntil < days.possiblyFrom) {
    const begun = edge.validFrom ?? days.possiblyFrom;
    fault('validTo', () => `${edge.validTo} is before the beginning, ${begun}; must be that day or later`);
  }
  if (edge.validFrom === null) return faults;
  for (const end of endsBefore({ relation })) {
    const { [end]: begin } = begins;
    if (begin === null || days.certainlyFrom >= begin.earliest) continue;
    fault('validFrom', () => {
      const begun = begunOf(ends[end]?.kind ?? null);
      return `${edge.validFrom} is before ${edge[end]} ${begun}, ${begin.text}; must be that day or later`;
    });
  }
  return faults;
};

/** That a fact cites nothing, or claims more than any source that it cites. */
export const supportWarnings = (
  raw: RawRow,
  { status, sources }: Pick<Claims, 'status' | 'sources'>,
  known: KnownSlugs,
): Found[] => {
  if (raw.section === 'Source') return [];
  if (sources.length === 0) {
    return [() => ({ ...raw.at([]), message: 'sources: are missing; a fact should cite what supports it' })];
  }
  const ranks = sources
    .map((source) => known.get(source)?.status ?? null)
    .map((of) => (of === null ? 0 : STATUSES.indexOf(of)));
  const best = STATUSES[Math.min(...ranks)];
  if (status === null || best === undefined || STATUSES.indexOf(status) >= STATUSES.indexOf(best)) return [];
  return [
    () => ({
      ...raw.at(['status']),
      message: `status: ${status} is above its sources', at best ${best}; should be ${best}, or cite a better source`,
    }),
  ];
};

/** That a claim is of a quantity that is not known. */
export const quantityWarnings = (raw: RawRow): Found[] => {
  const { quantity } = raw.fields;
  if (raw.section !== 'Claim' || typeof quantity !== 'string' || isQuantity(quantity)) return [];
  const near = nearest(quantity, QUANTITIES);
  const message = `quantity: is none that is known; ${near === undefined ? '`quantities` lists those' : `the nearest is ${near}`}`;
  return [() => ({ ...raw.at(['quantity']), message })];
};
