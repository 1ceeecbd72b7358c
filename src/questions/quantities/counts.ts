import { dateIn } from '../../graph/days.js';
import type { View } from '../../model/dates.js';
import type { Label } from '../../model/labels.js';
import { readWhere, type Where } from '../arguments/where.js';
import type { Context } from '../context.js';
import type { EntityInView } from '../in-view.js';
import { stepOf } from '../loaders.js';
import { wasKnownWhole } from '../who-signed/listed.js';
import { certainly, type Derive, type Derived, numberBetween } from './derived.js';
import { countField, operation } from './operation.js';

/** How many entities meet conditions in a view. */
const count = (label: Label, where: Where, view: View, { loaders }: Context): Promise<number> =>
  loaders.count({ label, where: readWhere(label, where), view });

const possibly = (view: View): View => ({ ...view, holds: 'POSSIBLY' });

/** A signature that has ended. */
const ENDED: Where = { signatories: { some: { edge: { validTo: { isNull: false } } } } };

/**
 * Whether more may have signed than the list names: where it is partial, or was not known whole yet; and before the day
 * on which it was complete, where some have left since.
 */
const isOpen = async ({ row, view }: EntityInView, context: Context): Promise<boolean> => {
  if (!('listComplete' in row) || row.listComplete !== true || !wasKnownWhole(row, view)) return true;
  const complete = dateIn(row, 'listAsOf');
  if (complete === null || complete.latest <= view.asOf) return false;
  const where: Where = { slug: { eq: row.slug }, ...ENDED };
  return (await count('Instrument', where, { ...view, holds: 'EVER' }, context)) > 0;
};

/** An edge that is not in doubt, and one whose dates are not in doubt either. */
const CONFIRMED: Where = { status: { eq: 'confirmed' } };
const SURE: Where = { ...CONFIRMED, OR: [{ dateStatus: { isNull: true } }, { dateStatus: { eq: 'confirmed' } }] };

/** Which signatures surely count: once the list was complete, those on it whatever their dates. */
const sureOf = ({ row, view }: EntityInView): Where => {
  const complete = 'listComplete' in row && row.listComplete ? dateIn(row, 'listAsOf') : null;
  return complete !== null && complete.latest <= view.asOf ? CONFIRMED : SURE;
};

type Counting = { label: Label; sure: Where; where: Where; open: boolean };

/** How many entities meet conditions: at least those that surely do, and at most if every date turns out so. */
const between = async ({ label, sure, where, open }: Counting, view: View, context: Context): Promise<Derived> => {
  const views = [certainly(view), possibly(view)] as const;
  const [low, high] = await Promise.all([
    count(label, sure, views[0], context),
    count(label, where, views[1], context),
  ]);
  const asked = operation(
    countField('certainly', label, sure, views[0]),
    countField('possibly', label, where, views[1]),
  );
  return numberBetween('LIST', low, open ? null : high, asked);
};

/** That an edge of a link leads to such an entity. */
const along = (link: string, node: Where, edge?: Where): Where => ({
  [link]: { some: { node, ...(edge === undefined ? {} : { edge }) } },
});
const of = ({ row }: EntityInView): Where => ({ slug: { eq: row.slug } });

/** Counts those that signed an instrument. */
export const signatories =
  (label: Label, more: Where = {}): Derive =>
  async ({ subject }, context) => {
    const sure = { ...more, ...along('signed', of(subject), sureOf(subject)) };
    const where = { ...more, ...along('signed', of(subject)) };
    return between({ label, sure, where, open: await isOpen(subject, context) }, subject.view, context);
  };

/** Counts members. */
export const members =
  (label: Label): Derive =>
  async ({ subject }, context) => {
    const { kind } = subject.row;
    if (kind !== 'Network' && kind !== 'Organization') return null;
    const [sure, where] = [along('memberOf', of(subject), SURE), along('memberOf', of(subject))];
    return between({ label, sure, where, open: !!subject.view.knownBy }, subject.view, context);
  };

/** Having published a framework, surely or not. */
const HAVING: Where = { policies: { some: {} } };
const SURELY_HAVING: Where = { policies: { some: { edge: SURE } } };

/** Counts companies with a framework. */
export const publishing: Derive = async ({ subject: { view } }, context) =>
  between({ label: 'Company', sure: SURELY_HAVING, where: HAVING, open: true }, view, context);

/** The last day of which the data say who had published by then; none where the instrument has no deadline. */
const deadlineOf = ({ row }: EntityInView): string => dateIn(row, 'deadline')?.earliest ?? '';

/** Counts the signatories with a framework, and of which it is not known whether they have one. */
export const withFramework: Derive = async ({ subject }, context) => {
  const { view } = subject;
  const [sure, signed] = [along('signed', of(subject), sureOf(subject)), along('signed', of(subject))];
  const untold = along('signed', of(subject), { publishedByDeadline: { isNull: true } });
  const having = { ...signed, ...HAVING };
  const surelyHaving = { ...sure, ...SURELY_HAVING };
  const without = { ...(view.asOf <= deadlineOf(subject) ? untold : signed), policies: { none: {} } };
  const views = [certainly(view), possibly(view)] as const;
  const [low, high, unknown, open] = await Promise.all([
    count('Company', surelyHaving, views[0], context),
    count('Company', having, views[1], context),
    count('Company', without, views[1], context),
    isOpen(subject, context),
  ]);
  const asked = operation(
    countField('certainly', 'Company', surelyHaving, views[0]),
    countField('possibly', 'Company', having, views[1]),
    countField('unknown', 'Company', without, views[1]),
  );
  return numberBetween('LIST', low, open || view.knownBy ? null : high + unknown, asked);
};

/** The same as a share of all signatories. */
export const shareWithFramework: Derive = async (asked, context) => {
  const [some, all] = await Promise.all([withFramework(asked, context), signatories('Company')(asked, context)]);
  if (some === null || all === null || some.low === null || all.low === null) return null;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
  const high = some.high === null || all.high === null ? 100 : Math.min(100, share(some.high, all.low));
  const low = share(some.low, all.high ?? Number.POSITIVE_INFINITY);
  return numberBetween('LIST', low, high, merged(some.operation, all.operation, 'All'));
};

/** Two documents as one, in which the names of the fields of the second end so. */
const merged = (first: string, second: string, ending: string): string => {
  const fields = (text: string) => text.split('\n').slice(1, -1);
  return operation(...fields(first), ...fields(second).map((line) => line.replace(/^ {2}(\w+):/, `  $1${ending}:`)));
};

const PARTY: Where = { kind: { in: ['Country', 'Organization'] } };

/** Counts the countries and organizations that signed an instrument. */
export const parties = signatories('Signatory', PARTY);

/** Counts the countries and organizations that signed any instrument of a summit. */
const participants = (summit: EntityInView, context: Context): Promise<Derived> => {
  const [sure, where] = [SURE, undefined].map((edge) => ({
    ...PARTY,
    ...along('signed', { adoption: of(summit) }, edge),
  }));
  return between(
    { label: 'Signatory', sure: sure ?? PARTY, where: where ?? PARTY, open: !!summit.view.knownBy },
    summit.view,
    context,
  );
};

/** How many more parties the instruments of a summit have than those of the one before it. */
export const growth: Derive = async ({ subject }, context) => {
  const { row, view } = subject;
  const { rows } = await context.loaders.step(stepOf('PRECEDES', 'to', 'Summit', view, 1)).load(row.slug);
  const [before] = rows;
  // Nothing says by which day a whole summit was known.
  if (before === undefined || view.knownBy) return null;
  const [now, then] = await Promise.all([
    participants(subject, context),
    participants({ row: before.node, view }, context),
  ]);
  if (now.low === null || now.high === null || then.low === null || then.high === null) return null;
  const both = merged(now.operation, then.operation, 'Before');
  return numberBetween('LIST', now.low - then.high, now.high - then.low, both);
};
