import { dateIn } from '../../graph/days.js';
import { EARLIEST, LATEST } from '../../graph/properties.js';
import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { type Kind, kinds } from '../../model/kinds.js';
import { SIGNERS } from '../../model/labels.js';
import { ANY, all, type Filter, NOTHING } from '../../store/filter.js';
import { when } from './reasons.js';
import type { Standing } from './stand.js';

/** A signature of which not both days are known. */
const UNKNOWN_DAY: Filter = {
  op: 'or',
  of: [
    { op: 'differ', properties: ['possiblyFrom', 'certainlyFrom'] },
    { op: 'differ', properties: ['certainlyUntil', 'possiblyUntil'] },
  ],
};

/** Whether a view asks of a day that lies after the one by which something had to be known: no list tells of that. */
const isAhead = ({ asOf, holds, knownBy }: View): boolean => holds !== 'EVER' && !!knownBy && asOf > knownBy;

/** That the list of an instrument was not known whole by the day of a view, or could not tell yet of the day asked about. */
const notYetKnown = (view: View): Filter[] => {
  if (!view.knownBy) return [];
  if (isAhead(view)) return [ANY];
  return [{ op: 'not', of: { op: 'compare', property: 'listKnownFrom', is: 'lte', value: view.knownBy } }];
};

/**
 * Instruments whose list says nothing of those who are not on it. A complete list speaks of the last day that
 * `listAsOf` can mean (the data set's own, if that is earlier) and of all later ones; of earlier ones only if it has no
 * signature with an unknown day. Where something had to be known by a day, it speaks of days until then, and only if it
 * was known whole by then. What was certainly not adopted yet nobody had signed.
 */
export const incomplete = (view: View, date: string): Filter => {
  const ever = view.holds === 'EVER';
  const covered: Filter =
    !ever && view.asOf >= date
      ? ANY
      : ever
        ? NOTHING
        : { op: 'compare', property: `listAsOf${LATEST}`, is: 'lte', value: view.asOf };
  const vague: Filter = {
    op: 'some',
    relation: 'SIGNED',
    end: 'to',
    node: ANY,
    edge: UNKNOWN_DAY,
    count: 0,
    holds: 'EVER',
  };
  return all([
    ever ? ANY : { op: 'not', of: { op: 'compare', property: `adopted${EARLIEST}`, is: 'gt', value: view.asOf } },
    {
      op: 'or',
      of: [
        { op: 'not', of: { op: 'compare', property: 'listComplete', is: 'eq', value: true } },
        ...notYetKnown(view),
        all([{ op: 'not', of: covered }, vague]),
      ],
    },
  ]);
};

/** Whether the list of an instrument, as far as it is complete, could tell by the day of a view who is not on it. */
export const wasKnownWhole = ({ listKnownFrom: since }: StoredNode, view: View): boolean =>
  !view.knownBy || (!isAhead(view) && since !== null && since <= view.knownBy);

/** An instrument, and whether its list says nothing of those who are not on it. */
export type Listing = { instrument: StoredNode; open: boolean };

const signs = (kind: Kind, instrument: StoredNode): boolean =>
  (instrument.kind !== 'Declaration' && instrument.kind !== 'Commitment') ||
  SIGNERS[instrument.kind].some((signer) => signer === kind);

/**
 * How a signatory of a kind stands to an instrument with which nothing connects it, on the day of the data set `date`.
 */
export const unlisted = ({ instrument, open }: Listing, kind: Kind, view: View, date: string): Standing => {
  const said = (stand: Standing['stand'], reason: string): Standing => ({ stand, edges: [], reasons: [reason] });
  const { slug } = instrument;
  const { adopted = null, listComplete = false, listAsOf = null } = 'listComplete' in instrument ? instrument : {};
  const adoption = dateIn(instrument, 'adopted');
  if (view.holds !== 'EVER' && adoption !== null && adoption.earliest > view.asOf) {
    return said('NOT_YET', `${slug} is adopted ${when(adopted)}`);
  }
  const known = wasKnownWhole(instrument, view);
  if (!signs(kind, instrument) && !(listComplete && known)) {
    const { plural } = kinds[instrument.kind];
    return said('NOT_LISTED', `${kinds[kind].plural} do not sign ${plural} such as ${slug}`);
  }
  const day = listAsOf ?? date;
  if (!open || !signs(kind, instrument))
    return said('NOT_LISTED', `is not on the complete list of ${slug} as of ${day}`);
  if (!listComplete) return said('UNKNOWN', `the list of ${slug} is partial`);
  if (known) return said('UNKNOWN', `the list of ${slug} is complete only as of ${day}`);
  return said(
    'UNKNOWN',
    isAhead(view)
      ? `the list of ${slug} could not tell of ${view.asOf} on ${view.knownBy}`
      : `the list of ${slug} was not known whole on ${view.knownBy}`,
  );
};
