import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import type { QuantityName } from '../../model/evidence/quantities.js';
import { compareText } from '../../model/text.js';
import type { Optional } from '../arguments/bounds.js';
import { type Ordering, type PageArguments, type Paged, pagedOf, readPage } from '../arguments/page.js';
import { together } from '../arguments/together.js';
import { readView, type ViewArguments } from '../arguments/view.js';
import { type Context, spend } from '../context.js';
import { type EntityInView, inSight } from '../in-view.js';
import { derive } from '../quantities/derive.js';
import type { Basis, Derived } from '../quantities/derived.js';
import { readQuantity } from '../quantities/value.js';
import { known } from '../search/known.js';
import { type Finding, withDerived, withRival } from './compare.js';
import { comparedOn, type Span, type Stated, statedOf } from './stated.js';

/** What a comparison rests on: what the graph gives, or what another source states. */
type ComparedBy = Basis | 'RIVAL';

/** A claim, what it was compared with, and how it stands to that. */
export type Comparison = {
  claim: EntityInView;
  finding: Finding;
  basis: ComparedBy;
  quantity: QuantityName;
  subject: EntityInView | null;
  /** The days for which it was compared. */
  span: Span | null;
  derived: Derived | null;
  rival: EntityInView | null;
  sources: EntityInView[];
};

type DisagreementArguments = PageArguments &
  ViewArguments & {
    about?: Optional<string>;
    quantity?: Optional<string>;
    source?: Optional<string>;
    findings?: Optional<readonly Finding[]>;
  };

/** What a quantity needs beside its subject, as a claim says it. */
const qualifierOf = ({ quantity, row, objects: [object] }: Stated): string | null => {
  if (quantity === 'signed' || quantity === 'attended') return object?.slug ?? null;
  return quantity === 'named-since' ? row.level : row.qualifier;
};

/** The hull of what is derived on two days. */
const hull = (first: Derived | null, last: Derived | null): Derived | null => {
  if (first === null || last === null) return first ?? last;
  const least = first.low === null || last.low === null ? null : Math.min(first.low, last.low);
  const most = first.high === null || last.high === null ? null : Math.max(first.high, last.high);
  const same = first.words.length === last.words.length && first.words.every((word) => last.words.includes(word));
  return { ...last, low: least, high: most, words: same ? last.words : [] };
};

/** What the graph gives for a claim about a subject, on the days that it speaks of. */
const derivedFor = async (
  claim: Stated,
  subject: StoredNode,
  view: View,
  context: Context,
): Promise<{ span: Span; derived: Derived | null }> => {
  const span = comparedOn(claim, subject, context.dataset.date);
  const on = (asOf: string) =>
    derive(
      { name: claim.quantity, subject: { row: subject, view: { ...view, asOf } }, qualifier: qualifierOf(claim) },
      context,
    );
  const [first, last] = await Promise.all([on(span.from), span.until === span.from ? null : on(span.until)]);
  return { span, derived: hull(first, last) };
};

/** What claims must have in common to be of the same thing. */
const topicOf = (claim: Stated): string => {
  const slugs = (nodes: readonly StoredNode[]) => nodes.map(({ slug }) => slug).sort(compareText);
  const { quantity, row, subjects, objects } = claim;
  return JSON.stringify([quantity, qualifierOf(claim), row.unit, slugs(subjects), slugs(objects)]);
};

/** Whether two claims speak of a day that can be the same: those of one source, if neither says a day, of the same. */
const sameDay = (a: Stated, b: Stated): boolean => {
  if (a.row.date !== null && b.row.date !== null) return true;
  if (a.span === null || b.span === null) return a.span === b.span && a.source?.slug === b.source?.slug;
  return a.span.from <= b.span.until && b.span.from <= a.span.until;
};

const rivalsOf = (claims: readonly Stated[]): Map<Stated, Stated[]> => {
  const topics = new Map<string, Stated[]>();
  const alike = claims.map((claim) => {
    const topic = topicOf(claim);
    const those = topics.get(topic) ?? [];
    topics.set(topic, those);
    those.push(claim);
    return [claim, claim.subjects.length === 0 ? [] : those] as const;
  });
  return new Map(
    alike.map(([claim, those]) => [claim, those.filter((other) => other !== claim && sameDay(claim, other))]),
  );
};

const placeOf = ({ claim, rival }: Comparison): string => `${claim.row.orderKey}\t${rival?.row.orderKey ?? ''}`;

/** Which claims are compared: about an entity, of a quantity, of a source; any unless given. */
type Wanted = { about?: string; quantity?: QuantityName; source?: string };

/**
 * How claims stand to what the graph gives for their day, and to each other. Each pair of claims is compared once, from
 * the side of the one asked for.
 */
export const comparisons = async (
  { source, ...wanted }: Wanted,
  view: View,
  context: Context,
): Promise<Comparison[]> => {
  const claims = await statedOf(wanted, view, context);
  const isAsked = (claim: Stated): boolean => source === undefined || claim.source?.slug === source;
  const compared = await Promise.all(claims.filter(isAsked).map((claim) => comparedBy(claim, view, context)));
  const rivals = rivalsOf(claims);
  const pairs = claims
    .filter(isAsked)
    .flatMap((claim) =>
      (rivals.get(claim) ?? [])
        .filter((rival) => !isAsked(rival) || claim.row.orderKey < rival.row.orderKey)
        .map((rival) => betweenClaims(claim, rival, view)),
    );
  return [...compared.flat(), ...pairs].sort((a, b) => compareText(placeOf(a), placeOf(b)));
};

const ORDERING: Ordering = { list: 'disagreements', order: [{ property: 'place' }] };

/** Where claims disagree, or stand otherwise, in pages. Fails with NOT_FOUND and BAD_INPUT where there is no such thing. */
export const disagreements = async (
  { about, quantity, source, findings, ...asked }: DisagreementArguments,
  context: Context,
): Promise<Paged<{ node: Comparison }>> => {
  const view = readView(asked, context);
  const page = readPage(asked, ORDERING);
  const wanted = {
    ...(about ? { about } : {}),
    ...(quantity ? { quantity: readQuantity(quantity) } : {}),
    ...(source ? { source } : {}),
  };
  await together([known(about ? [about] : [], 'Entity', context), known(source ? [source] : [], 'Source', context)]);
  const among = new Set<Finding>(findings ?? ['DISAGREES']);
  const found = (await comparisons(wanted, view, context)).filter(({ finding }) => among.has(finding));
  const start = page.start?.[0];
  const follows = (place: string): boolean =>
    typeof start !== 'string' || (page.reverse ? place < start : place > start);
  const after = found.filter((one) => follows(placeOf(one)));
  const rows = page.reverse ? after.slice(Math.max(0, after.length - page.limit)) : after.slice(0, page.limit);
  spend(context, rows.length);
  return pagedOf(
    { rows, more: after.length > rows.length, total: found.length },
    page,
    ORDERING,
    (node) => ({ node }),
    (one) => [placeOf(one), one.claim.row.slug],
  );
};

const inSightOf = (nodes: readonly (StoredNode | null)[], view: View): EntityInView[] => {
  const rows = new Map(nodes.flatMap((row) => (row === null ? [] : [[row.slug, row] as const])));
  return inSight([...rows.values()], view);
};

const comparedBy = async (claim: Stated, view: View, context: Context): Promise<Comparison[]> => {
  const each = await Promise.all(
    claim.subjects.map(async (subject): Promise<Comparison[]> => {
      const { span, derived } = await derivedFor(claim, subject, view, context);
      if (derived === null) return [];
      return [
        {
          claim: { row: claim.row, view },
          finding: withDerived(claim.row, derived),
          basis: derived.basis,
          quantity: claim.quantity,
          subject: { row: subject, view: { ...view, asOf: span.until } },
          span,
          derived,
          rival: null,
          sources: inSightOf([claim.source], view),
        },
      ];
    }),
  );
  return each.flat();
};

const betweenClaims = (claim: Stated, rival: Stated, view: View): Comparison => ({
  claim: { row: claim.row, view },
  finding: withRival(claim.row, rival.row),
  basis: 'RIVAL',
  quantity: claim.quantity,
  subject: inSightOf([claim.subjects[0] ?? null], view)[0] ?? null,
  span: claim.span,
  derived: null,
  rival: { row: rival.row, view },
  sources: inSightOf([claim.source, rival.source], view),
});
