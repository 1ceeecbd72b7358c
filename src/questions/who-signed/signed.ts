import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { all, type Filter } from '../../store/filter.js';
import type { Hop } from '../../store/queries.js';
import { firstPage } from '../arguments/page.js';
import { together } from '../arguments/together.js';
import { readView, type ViewArguments } from '../arguments/view.js';
import { type Context, spend } from '../context.js';
import { type EntityInView, type RelationInView, relationFrom } from '../in-view.js';
import { stepOf } from '../loaders.js';
import { known } from '../search/known.js';
import { MAX_WEIGHED, wholeOf } from './evidence.js';
import { incomplete, unlisted } from './listed.js';
import { type Answer, answering, type Stand, type Standing, standOf } from './stand.js';

/** How a signatory stands to an instrument, with the signatures and refusals that show it. */
export type SignedAnswer = {
  signatory: EntityInView;
  instrument: EntityInView;
  answer: Answer;
  stand: Stand;
  reasons: readonly string[];
  witnesses: RelationInView[];
};

/** How a signatory stands to an instrument, as it is shown. */
export const signedAnswer = (signatory: EntityInView, instrument: EntityInView, standing: Standing): SignedAnswer => ({
  signatory,
  instrument,
  answer: answering(standing.stand),
  stand: standing.stand,
  reasons: standing.reasons,
  witnesses: standing.edges.map((hop) => relationFrom(signatory, 'from', hop)),
});

/** Which of these instruments have a list that says nothing of those who are not on it. */
export const openLists = async (
  instruments: readonly StoredNode[],
  view: View,
  { reads, dataset }: Context,
): Promise<Set<string>> => {
  const slugs = instruments.map(({ slug }) => slug);
  const these: Filter = { op: 'compare', property: 'slug', is: 'in', value: slugs };
  const where = all([these, incomplete(view, dataset.date)]);
  const page = firstPage(slugs.length);
  const { rows } = await reads.select({ label: 'Instrument', where, order: [], page, view, total: false });
  return new Set(rows.map(({ slug }) => slug));
};

/**
 * Whether a signatory signed an instrument, and if not, how it stands to it. Fails with NOT_FOUND, proposing the
 * nearest.
 */
export const signed = async (
  { signatory, instrument, ...asked }: ViewArguments & { signatory: string; instrument: string },
  context: Context,
): Promise<SignedAnswer> => {
  const view = readView(asked, context);
  const [[who], [what]] = await together([
    known([signatory], 'Signatory', context),
    known([instrument], 'Instrument', context),
  ]);
  if (who === undefined || what === undefined) throw new Error('a known slug has no entity');
  const where: Filter = { op: 'compare', property: 'slug', is: 'eq', value: instrument };
  const edges = async (relation: 'SIGNED' | 'DID_NOT_SIGN'): Promise<readonly Hop[]> => {
    const step = { ...stepOf(relation, 'from', 'Instrument', { ...view, holds: 'EVER' }, MAX_WEIGHED), where };
    return wholeOf(signatory)(await context.loaders.step(step).load(signatory));
  };
  const [signatures, refusals, open] = await together([
    edges('SIGNED'),
    edges('DID_NOT_SIGN'),
    openLists([what], view, context),
  ]);
  const list = { instrument: what, open: open.has(what.slug) };
  const otherwise = unlisted(list, who.kind, view, context.dataset.date);
  const standing = standOf({ signatures, refusals, otherwise }, view, () => []);
  spend(context, standing.edges.length);
  return signedAnswer({ row: who, view }, { row: what, view }, standing);
};
