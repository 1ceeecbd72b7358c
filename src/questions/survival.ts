import type { StoredNode } from '../graph/stored.js';
import type { View } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import type { Status } from '../model/status.js';
import type { Filter } from '../store/filter.js';
import type { Hop } from '../store/queries.js';
import { type Optional, readList } from './arguments/bounds.js';
import { among } from './arguments/scope.js';
import { readView, type ViewArguments } from './arguments/view.js';
import type { Context } from './context.js';
import { type EntityInView, inSight, type RelationInView, relationFrom } from './in-view.js';
import { stepOf } from './links.js';
import { known } from './search/known.js';

/** Most instruments along a chain, and most signatories of one. */
export const MAX_STEPS = 20;
const MAX_SIGNATORIES = 1_000;

type SurvivalArguments = ViewArguments & { along: readonly string[]; statuses?: Optional<readonly Status[]> };

/** An instrument of a chain, compared with the one before it; every list is by name. */
export type SurvivalStep = {
  instrument: EntityInView;
  stayed: EntityInView[];
  joined: EntityInView[];
  left: EntityInView[];
  didNotSign: RelationInView[];
};

/** All edges of a relation that lead to each instrument and pass the filter, by name of the other end. */
const leadingTo = async (
  relation: 'SIGNED' | 'DID_NOT_SIGN',
  instruments: readonly StoredNode[],
  edge: Filter,
  view: View,
  { loaders }: Context,
): Promise<Hop[][]> => {
  const loader = loaders.step({ ...stepOf(relation, 'to', 'Signatory', view, MAX_SIGNATORIES), edge });
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

/** Along a chain of instruments, step by step: who stayed, joined, left, or did not sign and how. */
export const survival = async (
  { along, statuses, ...asked }: SurvivalArguments,
  context: Context,
): Promise<SurvivalStep[]> => {
  const slugs = readList('along', along, MAX_STEPS, 'instruments');
  const view = readView(asked, context);
  const instruments = await known(slugs, 'Instrument', context);
  const edge = among('status', statuses);
  const [signed, refused] = await Promise.all([
    leadingTo('SIGNED', instruments, edge, view, context),
    leadingTo('DID_NOT_SIGN', instruments, edge, view, context),
  ]);
  const signatories = signed.map(distinct);
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
      left: inSight(
        before.filter(({ slug }) => !now?.has(slug)),
        view,
      ),
      didNotSign: (refused[i] ?? []).map((hop) => relationFrom(instrument, 'to', hop)),
    };
  });
};
