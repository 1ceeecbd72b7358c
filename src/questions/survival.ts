import type { StoredNode } from '../graph/stored.js';
import { inView, type View } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import type { Kind } from '../model/kinds.js';
import type { Status } from '../model/status.js';
import type { Filter } from '../store/filter.js';
import type { Hop } from '../store/queries.js';
import { type Optional, readList } from './arguments/bounds.js';
import { among, readSigner } from './arguments/scope.js';
import { together } from './arguments/together.js';
import { readView, type ViewArguments } from './arguments/view.js';
import type { Context } from './context.js';
import { type EntityInView, inSight, type RelationInView, relationFrom } from './in-view.js';
import { stepOf } from './loaders.js';
import { known } from './search/known.js';
import { unlisted } from './who-signed/listed.js';
import { openLists, type SignedAnswer, signedAnswer } from './who-signed/signed.js';
import { type Doubts, standOf } from './who-signed/stand.js';

/** Most instruments along a chain, and most signatories of one. */
export const MAX_STEPS = 20;
export const MAX_SIGNATORIES = 1_000;

type SurvivalArguments = ViewArguments & {
  along: readonly string[];
  statuses?: Optional<readonly Status[]>;
  kinds?: Optional<readonly Kind[]>;
};

/** An instrument of a chain, compared with the one before it; every list is by name. */
export type SurvivalStep = {
  instrument: EntityInView;
  stayed: EntityInView[];
  joined: EntityInView[];
  missing: SignedAnswer[];
  didNotSign: RelationInView[];
};

/**
 * All edges of a relation that lead from these signatories to each instrument at any time, by name of the signatory.
 */
const leadingTo = async (
  relation: 'SIGNED' | 'DID_NOT_SIGN',
  instruments: readonly StoredNode[],
  where: Filter,
  view: View,
  { loaders }: Context,
): Promise<Hop[][]> => {
  const ever: View = { ...view, holds: 'EVER' };
  const loader = loaders.step({ ...stepOf(relation, 'to', 'Signatory', ever, MAX_SIGNATORIES), where });
  const slices = await Promise.all(instruments.map(({ slug }) => loader.load(slug)));
  return slices.map(({ rows, more }, i) => {
    if (!more) return rows;
    const { slug } = instruments[i] ?? { slug: '' };
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `${slug} has more than ${MAX_SIGNATORIES} signatories, which is the most for this question; page through \`signatories\`.`,
    );
  });
};

const distinct = (hops: readonly Hop[]): StoredNode[] => [
  ...new Map(hops.map(({ node }) => [node.slug, node])).values(),
];

/**
 * Along a chain of instruments, step by step: who stayed, joined, is missing and how it stands, or did not sign and
 * how.
 */
export const survival = async (
  { along, statuses, kinds, ...asked }: SurvivalArguments,
  context: Context,
): Promise<SurvivalStep[]> => {
  const slugs = readList('along', along, MAX_STEPS, 'instruments');
  const view = readView(asked, context);
  const instruments = await known(slugs, 'Instrument', context);
  const where = among('kind', kinds?.map(readSigner));
  const [signed, refused, open] = await together([
    leadingTo('SIGNED', instruments, where, view, context),
    leadingTo('DID_NOT_SIGN', instruments, where, view, context),
    openLists(instruments, view, context),
  ]);
  const doubts: Doubts = ({ status }) => (!statuses || statuses.includes(status) ? [] : [`but that is ${status}`]);
  const counted = ({ edge }: Hop) => inView(edge, view) && doubts(edge).length === 0;
  const signatories = signed.map((hops) => distinct(hops.filter(counted)));

  const standing = (signatory: StoredNode, instrument: StoredNode, i: number): SignedAnswer => {
    const own = (hops: readonly Hop[] = []): Hop[] =>
      hops.filter(({ node }) => node.slug === signatory.slug).map(({ edge }) => ({ edge, node: instrument }));
    const list = { instrument, open: open.has(instrument.slug) };
    const otherwise = unlisted(list, signatory.kind, view, context.dataset.date);
    const between = { signatures: own(signed[i]), refusals: own(refused[i]), otherwise };
    return signedAnswer({ row: signatory, view }, { row: instrument, view }, standOf(between, view, doubts));
  };

  return instruments.map((row, i): SurvivalStep => {
    const instrument = { row, view };
    const [here, before] = [signatories[i] ?? [], signatories[i - 1] ?? []];
    const [now, then] = [here, before].map((rows) => new Set(rows.map(({ slug }) => slug)));
    return {
      instrument,
      stayed: inSight(
        here.filter(({ slug }) => then?.has(slug)),
        view,
      ),
      joined: inSight(
        here.filter(({ slug }) => !then?.has(slug)),
        view,
      ),
      missing: before.filter(({ slug }) => !now?.has(slug)).map((signatory) => standing(signatory, row, i)),
      didNotSign: (refused[i] ?? []).filter(counted).map((hop) => relationFrom(instrument, 'to', hop)),
    };
  });
};
